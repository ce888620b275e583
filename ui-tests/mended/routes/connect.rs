use restmachine::{route, router};

#[route("PURGE", "/tunnel")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
