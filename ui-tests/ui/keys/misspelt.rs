use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentails)]
fn data() {}

fn main() {}
