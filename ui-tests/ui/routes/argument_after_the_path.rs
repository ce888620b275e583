use restmachine::{get, router};

#[get("/data", cors)]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
