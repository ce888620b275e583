use restmachine::{cors, get};

#[get("/data")]
#[cors(PARTNERS)]
fn data() {}

fn main() {}
