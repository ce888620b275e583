use restmachine::{route, router};

#[route("GET", "/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
