use restmachine::{policy, CorsPolicy};

fn cors(list: Vec<String>) -> CorsPolicy {
    policy!(origins = [..list, "https://app.example.com"])
}

fn main() {
    let _ = cors(Vec::new());
}
