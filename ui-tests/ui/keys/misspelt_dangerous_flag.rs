use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://app.example.com"], credentials, dangerously_allow_insecure_origin)]
fn data() {}

fn main() {}
