use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", 600)]
fn data() {}

fn main() {}
