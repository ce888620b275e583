use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://partner.example");

#[get("/data")]
#[cors(origins = [..PARTNERS], credentials)]
fn data() {}

fn main() {}
