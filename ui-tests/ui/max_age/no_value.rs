use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], max_age)]
fn data() {}

fn main() {}
