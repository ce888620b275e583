use restmachine::{route, router};

#[route("get", "/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
