use restmachine::{get, router};

#[get("/axum")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
