use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com:443"])]
fn data() {}

fn main() {}
