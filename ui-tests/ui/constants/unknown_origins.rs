use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = [..WEB, "https://app.example.com"], credentials)]
fn data() {}

fn main() {}
