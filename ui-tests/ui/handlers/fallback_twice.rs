use restmachine::{fallback, router};

#[fallback]
#[fallback]
fn index() {}

router! { App { _ => index } }

fn main() {}
