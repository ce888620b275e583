use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com:08443"])]
fn data() {}

fn main() {}
