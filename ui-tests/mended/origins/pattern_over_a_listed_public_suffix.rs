use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.example.com"], credentials)]
fn data() {}

fn main() {}
