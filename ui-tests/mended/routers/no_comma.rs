use restmachine::{get, router};

#[get("/a")]
fn first() {}

#[get("/b")]
fn second() {}

router! { App { first, second } }

fn main() {
    let _ = App::service();
}
