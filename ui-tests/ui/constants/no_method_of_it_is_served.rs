use restmachine::{cors, get, policy, CorsPolicy};

const WRITERS: CorsPolicy = policy!(origins = "https://app.example.com", methods = ["PUT", "DELETE"]);

#[get("/data")]
#[cors(WRITERS)]
fn data() {}

fn main() {}
