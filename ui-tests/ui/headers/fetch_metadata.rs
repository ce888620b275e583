use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["Sec-Fetch-Mode"])]
fn data() {}

fn main() {}
