use restmachine::{get, router};

#[get("/users")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
