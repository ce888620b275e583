use restmachine::{get, router};

#[get("/users/{user-id}")]
fn show() {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
