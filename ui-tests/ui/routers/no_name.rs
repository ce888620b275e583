use restmachine::{get, router};

#[get("/u")]
fn u() {}

router! { u }

fn main() {}
