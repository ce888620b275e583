use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://localhost:8080"])]
fn data() {}

fn main() {}
