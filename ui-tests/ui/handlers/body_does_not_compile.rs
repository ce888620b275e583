use restmachine::{get, router};

#[get("/data")]
fn show() -> &'static str {
    7
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
