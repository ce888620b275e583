use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentials, allow_headers = "*")]
fn data() {}

fn main() {}
