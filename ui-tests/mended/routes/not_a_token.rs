use restmachine::{route, router};

#[route("PURGE", "/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
