use restmachine::{fallback, router};

#[fallback]
fn not_found() {}

#[fallback]
fn index() {}

router! { App { _ => not_found } }

fn main() {}
