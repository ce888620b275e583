use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", max_age = 60 * 60)]
fn data() {}

fn main() {}
