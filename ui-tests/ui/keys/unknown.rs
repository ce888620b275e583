use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], name = "web")]
fn data() {}

fn main() {}
