use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://bücher.example"])]
fn data() {}

fn main() {}
