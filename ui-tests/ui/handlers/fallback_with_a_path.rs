use restmachine::{fallback, router};

#[fallback("/index.html")]
fn index() {}

router! { App { _ => index } }

fn main() {}
