use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.example.com"])]
fn data() {}

fn main() {}
