use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com?x=1"])]
fn data() {}

fn main() {}
