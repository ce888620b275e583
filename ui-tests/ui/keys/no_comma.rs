use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*" credentials)]
fn data() {}

fn main() {}
