use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["ws://example.com"], credentials, dangerously_allow_insecure_origins)]
fn data() {}

fn main() {}
