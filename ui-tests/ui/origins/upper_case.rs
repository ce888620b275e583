use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://App.Example.com"])]
fn data() {}

fn main() {}
