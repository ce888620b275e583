use restmachine::{cors, get};

#[get("/data")]
#[cors(max_age = 600)]
fn data() {}

fn main() {}
