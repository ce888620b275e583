use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "https://app.example.com", credentials = #[cfg(debug_assertions)] true)]
fn data() {}

fn main() {}
