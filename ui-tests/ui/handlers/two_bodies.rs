use restmachine::{Bytes, post, router};

#[post("/data")]
fn show(a: String, b: Bytes) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
