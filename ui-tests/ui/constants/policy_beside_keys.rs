use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://partner.example");

#[get("/data")]
#[cors(PARTNERS, credentials)]
fn data() {}

fn main() {
    let _ = PARTNERS;
}
