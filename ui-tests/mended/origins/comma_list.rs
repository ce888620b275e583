use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://a.example.com", "https://b.example.com"])]
fn data() {}

fn main() {}
