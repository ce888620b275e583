use restmachine::{get, router};

#[get("/users/all")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
