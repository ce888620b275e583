use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://127.0.0.1:3000"])]
fn data() {}

fn main() {}
