use restmachine::{fallback, router};

#[fallback]
fn index() {}

#[fallback]
fn not_found() {}

router! { Site { _ => index } }

router! { App { "/" => Site, _ => not_found } }

fn main() {}
