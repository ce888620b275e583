use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.192.0.2.1"])]
fn data() {}

fn main() {}
