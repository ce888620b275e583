use restmachine::{get, router};

#[get("/")]
fn index() {}

router! { App { _ => index } }

fn main() {}
