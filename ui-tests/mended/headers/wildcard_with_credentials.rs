use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentials, allow_headers = ["Content-Type", "X-Request-ID"])]
fn data() {}

fn main() {}
