use restmachine::{get, router};

#[get("/data")]
unsafe fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
