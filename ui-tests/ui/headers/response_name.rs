use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["Access-Control-Allow-Origin"])]
fn data() {}

fn main() {}
