use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://partner.example");

#[get("/data")]
#[cors(PARTNERS, origins = ["https://app.example.com/"])]
fn data() {}

fn main() {
    let _ = PARTNERS;
}
