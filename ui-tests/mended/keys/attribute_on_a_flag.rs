use restmachine::{cors, get};

#[get("/data")]
#[cfg_attr(debug_assertions, cors(origins = "https://app.example.com", credentials))]
#[cfg_attr(not(debug_assertions), cors(origins = "https://app.example.com"))]
fn data() {}

fn main() {}
