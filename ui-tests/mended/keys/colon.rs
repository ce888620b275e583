use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], credentials = true)]
fn data() {}

fn main() {}
