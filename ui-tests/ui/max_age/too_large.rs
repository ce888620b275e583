use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], max_age = 2147483648)]
fn data() {}

fn main() {}
