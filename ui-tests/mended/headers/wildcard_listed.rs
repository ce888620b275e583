use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["*", "Authorization"])]
fn data() {}

fn main() {}
