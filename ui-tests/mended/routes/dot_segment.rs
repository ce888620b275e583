use restmachine::{get, router};

#[get("/admin")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
