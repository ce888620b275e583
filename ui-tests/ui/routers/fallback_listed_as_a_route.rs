use restmachine::{fallback, router};

#[fallback]
fn not_found() {}

router! { App { not_found } }

fn main() {}
