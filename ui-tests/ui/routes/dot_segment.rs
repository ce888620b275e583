use restmachine::{get, router};

#[get("/users/../admin")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
