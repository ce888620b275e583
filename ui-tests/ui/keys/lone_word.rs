use restmachine::{cors, get};

#[get("/data")]
#[cors(partners)]
fn data() {}

fn main() {}
