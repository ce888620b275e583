use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com:0"])]
fn data() {}

fn main() {}
