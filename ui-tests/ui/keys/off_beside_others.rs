use restmachine::{cors, get};

#[get("/data")]
#[cors(off, origins = "*")]
fn data() {}

fn main() {}
