use restmachine::{HeaderMap, get, router};

#[get("/data")]
fn show(headers: &HeaderMap) {
    let mut headers = headers.clone();
    headers.clear();
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
