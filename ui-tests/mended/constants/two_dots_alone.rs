use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://a.com");

#[get("/data")]
#[cors(PARTNERS)]
fn data() {}

fn main() {
    let _ = PARTNERS;
}
