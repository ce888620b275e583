use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], methods = ["get"])]
fn data() {}

fn main() {}
