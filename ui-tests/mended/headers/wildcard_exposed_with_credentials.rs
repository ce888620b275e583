use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentials, expose_headers = ["ETag", "X-Request-ID"])]
fn data() {}

fn main() {}
