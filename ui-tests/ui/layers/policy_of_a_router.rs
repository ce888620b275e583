use restmachine::{policy, CorsLayer, CorsPolicy};

const API: CorsPolicy = policy!(origins = ["https://app.example.com"]);

fn main() {
    let _ = CorsLayer::new(&API);
}
