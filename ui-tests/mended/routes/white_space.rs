use restmachine::{get, router};

#[get("/two%20words")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
