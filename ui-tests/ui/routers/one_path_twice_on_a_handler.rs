use restmachine::{get, router};

#[get("/data")]
#[get("/data")]
fn data() {}

router! { App { data } }

fn main() {}
