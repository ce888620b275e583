use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com", "https://www.example.com"], max_age = 600)]
fn data() {}

fn main() {}
