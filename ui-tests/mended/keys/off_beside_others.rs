use restmachine::{cors, get};

#[get("/data")]
#[cors(off)]
fn data() {}

fn main() {}
