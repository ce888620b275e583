use restmachine::{fallback, router};

#[fallback]
fn not_found() {}

router! { App { _ => not_found } }

fn main() {}
