use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
