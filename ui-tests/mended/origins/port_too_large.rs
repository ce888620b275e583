use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com:65535"])]
fn data() {}

fn main() {}
