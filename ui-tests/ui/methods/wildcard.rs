use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], methods = "*")]
fn data() {}

fn main() {}
