use restmachine::{cors, get};

#[get("/data")]
#[cors(of)]
fn data() {}

fn main() {}
