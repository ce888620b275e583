use restmachine::{get, router};

#[get("/café")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
