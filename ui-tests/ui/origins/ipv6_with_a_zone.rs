use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://[fe80::1%25eth0]"])]
fn data() {}

fn main() {}
