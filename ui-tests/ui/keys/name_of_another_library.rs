use restmachine::{cors, get};

#[get("/data")]
#[cors(allow_origins = ["https://app.example.com"])]
fn data() {}

fn main() {}
