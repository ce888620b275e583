use restmachine::{route, router};

#[route("CONNECT", "/tunnel")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
