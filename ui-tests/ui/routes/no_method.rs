use restmachine::{route, router};

#[route("/data")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
