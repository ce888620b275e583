use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"])]
fn data() {}

fn main() {}
