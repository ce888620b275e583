use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com", #[cfg(debug_assertions)] "http://localhost:3000"])]
fn data() {}

fn main() {}
