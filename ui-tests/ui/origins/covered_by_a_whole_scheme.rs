use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["moz-extension://*", "moz-extension://a"])]
fn data() {}

fn main() {}
