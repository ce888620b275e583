use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*"])]
fn data() {}

fn main() {}
