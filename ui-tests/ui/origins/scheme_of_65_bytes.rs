use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa://localhost"])]
fn data() {}

fn main() {}
