use restmachine::{policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://partner.example");
const SAME: CorsPolicy = PARTNERS;

fn main() {
    let _ = (PARTNERS, SAME);
}
