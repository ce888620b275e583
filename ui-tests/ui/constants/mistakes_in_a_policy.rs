use restmachine::{cors, get, policy, CorsPolicy};

const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example/"], methods = ["get"], credentials);

#[get("/data")]
#[cors(PARTNERS)]
fn data() {}

fn main() {}
