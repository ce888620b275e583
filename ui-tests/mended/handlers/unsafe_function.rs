use restmachine::{get, router};

#[get("/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
