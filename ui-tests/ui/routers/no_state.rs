use restmachine::{get, router};

struct Db;

#[get("/data")]
fn data(db: &Db) {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
