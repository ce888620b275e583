use restmachine::{get, router};

#[get("/stra%c3%9fe")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
