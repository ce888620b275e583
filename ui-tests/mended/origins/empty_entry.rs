use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://a.com", "https://b.com"])]
fn data() {}

fn main() {}
