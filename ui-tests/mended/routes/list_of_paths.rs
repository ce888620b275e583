use restmachine::{get, router};

#[get("/u")]
#[get("/v")]
fn show() {}

router! { App { show } }

fn main() {}
