use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["ws://example.com"], credentials)]
fn data() {}

fn main() {}
