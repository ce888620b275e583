use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = [80])]
fn data() {}

fn main() {}
