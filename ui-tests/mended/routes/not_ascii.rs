use restmachine::{get, router};

#[get("/caf%C3%A9")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
