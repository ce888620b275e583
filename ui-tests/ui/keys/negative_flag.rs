use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", credentials = "no")]
fn data() {}

fn main() {}
