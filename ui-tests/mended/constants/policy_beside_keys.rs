use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = "https://partner.example", credentials);

#[get("/data")]
#[cors(PARTNERS)]
fn data() {}

fn main() {}
