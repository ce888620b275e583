use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", max_age = 1h)]
fn data() {}

fn main() {}
