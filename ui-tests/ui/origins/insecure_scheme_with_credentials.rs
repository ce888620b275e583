use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["app://example.com"], credentials)]
fn data() {}

fn main() {}
