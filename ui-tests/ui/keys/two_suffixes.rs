use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://a.com"web, "https://b.com"web])]
fn data() {}

fn main() {}
