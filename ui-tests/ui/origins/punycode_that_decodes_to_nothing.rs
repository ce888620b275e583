use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://xn--a.example"])]
fn data() {}

fn main() {}
