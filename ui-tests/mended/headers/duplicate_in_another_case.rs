use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["X-Request-ID"])]
fn data() {}

fn main() {}
