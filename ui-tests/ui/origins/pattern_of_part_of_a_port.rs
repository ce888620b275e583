use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://localhost:30*"])]
fn data() {}

fn main() {}
