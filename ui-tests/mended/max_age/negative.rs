use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], max_age = 0)]
fn data() {}

fn main() {}
