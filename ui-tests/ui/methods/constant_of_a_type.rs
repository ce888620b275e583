use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", methods = http::Method::GET)]
fn data() {}

fn main() {}
