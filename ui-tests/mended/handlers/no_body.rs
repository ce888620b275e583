use restmachine::{get, router};

#[get("/users")]
fn list() {}

router! { App { list } }

fn main() {
    let _ = App::service();
}
