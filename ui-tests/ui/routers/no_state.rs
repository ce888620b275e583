use restmachine::{get, router};

struct Db;

#[get("/data")]
fn data(_: &Db) {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
