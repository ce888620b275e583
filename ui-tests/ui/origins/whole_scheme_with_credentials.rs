use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["moz-extension://*"], credentials)]
fn data() {}

fn main() {}
