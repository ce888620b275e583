use restmachine::CorsPolicy;

fn cors() -> CorsPolicy {
    let list: Vec<String> = std::env::args().skip(1).collect();
    CorsPolicy::builder().origins(list).build().expect("a policy that the rules accept")
}

fn main() {
    let _ = cors();
}
