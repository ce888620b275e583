use restmachine::{cors, get, post};

#[get("/data")]
#[post]
#[cors(origins = "https://app.example.com", methods = ["POST"])]
fn data() {}

fn main() {}
