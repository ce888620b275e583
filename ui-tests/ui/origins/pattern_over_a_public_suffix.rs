use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.com"], credentials)]
fn data() {}

fn main() {}
