use restmachine::{get, router};

#[get("/stra%C3%9Fe")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
