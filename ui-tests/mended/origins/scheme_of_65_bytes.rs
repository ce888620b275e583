use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa://localhost"])]
fn data() {}

fn main() {}
