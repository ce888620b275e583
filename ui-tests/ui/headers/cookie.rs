use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["Cookie"])]
fn data() {}

fn main() {}
