use restmachine::{get, router};

#[get("/data")]
fn data() {}

router! { App { data, data } }

fn main() {}
