use restmachine::{Json, post, router};

#[post("/users")]
fn add(_: Json<String>) {}

router! { App { add } }

fn main() {}
