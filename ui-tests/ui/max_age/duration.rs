use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", max_age = std::time::Duration::from_secs(60))]
fn data() {}

fn main() {}
