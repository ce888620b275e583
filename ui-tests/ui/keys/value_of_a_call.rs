use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = restmachine::origins!["https://app.example.com"])]
fn data() {}

fn main() {}
