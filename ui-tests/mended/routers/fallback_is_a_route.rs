use restmachine::{fallback, router};

#[fallback]
fn index() {}

router! { App { _ => index } }

fn main() {}
