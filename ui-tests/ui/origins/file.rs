use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["file:///home/index.html"])]
fn data() {}

fn main() {}
