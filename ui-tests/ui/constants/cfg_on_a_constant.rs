use restmachine::{cors, get, origins, Origins};

const LOCAL: Origins = origins!["http://localhost:*"];

#[get("/data")]
#[cors(origins = ["https://app.example.com", #[cfg(debug_assertions)] ..LOCAL])]
fn data() {}

fn main() {
    let _ = LOCAL;
}
