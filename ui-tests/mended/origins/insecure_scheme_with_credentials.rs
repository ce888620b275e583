use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["app://example.com"], credentials, dangerously_allow_insecure_origins)]
fn data() {}

fn main() {}
