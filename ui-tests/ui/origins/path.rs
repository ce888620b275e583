use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com/login"])]
fn data() {}

fn main() {}
