use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["null"])]
fn data() {}

fn main() {}
