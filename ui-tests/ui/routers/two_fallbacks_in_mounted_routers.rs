use restmachine::{fallback, router};

#[fallback]
fn index() {}

router! { Site { _ => index } }

router! { App { "/static" => Site, "/static" => Site } }

fn main() {}
