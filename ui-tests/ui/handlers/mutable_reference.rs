use restmachine::{HeaderMap, get, router};

#[get("/data")]
fn show(headers: &mut HeaderMap) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
