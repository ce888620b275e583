use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["about:blank"])]
fn data() {}

fn main() {}
