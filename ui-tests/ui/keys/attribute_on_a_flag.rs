use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", #[cfg(debug_assertions)] credentials)]
fn data() {}

fn main() {}
