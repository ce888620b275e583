use restmachine::{cors, get, origins, Origins};

#[cfg(debug_assertions)]
const PAGES: Origins = origins!["https://app.example.com", "http://localhost:*"];
#[cfg(not(debug_assertions))]
const PAGES: Origins = origins!["https://app.example.com"];

#[get("/data")]
#[cors(origins = PAGES)]
fn data() {}

fn main() {}
