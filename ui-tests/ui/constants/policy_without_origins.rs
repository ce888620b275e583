use restmachine::{policy, CorsPolicy};

const API: CorsPolicy = policy!(credentials);

fn main() {
    let _ = API;
}
