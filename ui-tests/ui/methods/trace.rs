use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], methods = ["GET", "TRACE"])]
fn data() {}

fn main() {}
