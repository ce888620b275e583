use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://app.example.com"], credentials)]
fn data() {}

fn main() {}
