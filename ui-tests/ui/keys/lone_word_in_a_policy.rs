use restmachine::{policy, CorsPolicy};

const API: CorsPolicy = policy!(partners);

fn main() {
    let _ = API;
}
