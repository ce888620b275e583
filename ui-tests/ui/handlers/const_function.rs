use restmachine::{get, router};

#[get("/data")]
const fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
