use restmachine::{route, router};

#[route("GET POST", "/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
