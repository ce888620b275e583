use restmachine::{get, router};

#[get(["/u", "/v"])]
fn show() {}

router! { App { show } }

fn main() {}
