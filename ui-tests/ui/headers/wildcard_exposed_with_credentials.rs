use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentials, expose_headers = "*")]
fn data() {}

fn main() {}
