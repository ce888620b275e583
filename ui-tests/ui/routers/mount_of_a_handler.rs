use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! { App { "/api" => data } }

fn main() {
    let _ = App::service();
}
