use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com", std::env!("ORIGIN")])]
fn data() {}

fn main() {}
