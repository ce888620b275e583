use restmachine::{policy, CorsPolicy};

fn cors(list: String) -> CorsPolicy {
    policy!(origins = [list])
}

fn main() {
    let _ = cors(String::new());
}
