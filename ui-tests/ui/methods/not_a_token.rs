use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], methods = ["GET POST"])]
fn data() {}

fn main() {}
