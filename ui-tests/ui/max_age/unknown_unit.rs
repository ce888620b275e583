use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", max_age = 5min)]
fn data() {}

fn main() {}
