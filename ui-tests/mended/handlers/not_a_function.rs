use restmachine::{get, router};

#[get("/users")]
fn users() {}

router! { App { users } }

fn main() {
    let _ = App::service();
}
