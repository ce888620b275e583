use restmachine::{policy, CorsPolicy};

fn cors() -> CorsPolicy {
    let list = std::env::args();
    policy!(origins = list)
}

fn main() {
    let _ = cors();
}
