use restmachine::{cors, get};

#[get("/data")]
#[cors(off = "yes")]
fn data() {}

fn main() {}
