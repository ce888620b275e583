use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["moz-extension://*"])]
fn data() {}

fn main() {}
