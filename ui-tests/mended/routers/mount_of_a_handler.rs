use restmachine::{get, router};

#[get("/api/data")]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
