use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://2001:db8::1"])]
fn data() {}

fn main() {}
