use restmachine::{policy, CorsPolicy};

const NONE: CorsPolicy = policy!(off);

fn main() {
    let _ = NONE;
}
