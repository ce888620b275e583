use restmachine::{get, router};

#[get]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
