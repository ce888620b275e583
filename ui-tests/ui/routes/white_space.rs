use restmachine::{get, router};

#[get("/two words")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
