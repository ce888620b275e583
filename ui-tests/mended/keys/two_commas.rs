use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", max_age = 600)]
fn data() {}

fn main() {}
