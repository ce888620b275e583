use restmachine::{cors, get};

#[get("/data")]
#[cors(*)]
fn data() {}

fn main() {}
