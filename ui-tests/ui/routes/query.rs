use restmachine::{get, router};

#[get("/users?page=1")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
