use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"])]
fn data() {}

fn main() {}
