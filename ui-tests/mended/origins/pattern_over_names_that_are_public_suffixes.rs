use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.kawasaki.jp"], credentials, dangerously_allow_public_suffixes)]
fn data() {}

fn main() {}
