use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://localhost:3000"])]
fn data() {}

fn main() {}
