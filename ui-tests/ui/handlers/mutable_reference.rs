use restmachine::{HeaderMap, get, router};

#[get("/data")]
fn show(headers: &mut HeaderMap) {
    headers.clear();
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
