use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", max_age = 3600)]
fn data() {}

fn main() {}
