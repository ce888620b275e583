use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://localhost:*"])]
fn data() {}

fn main() {}
