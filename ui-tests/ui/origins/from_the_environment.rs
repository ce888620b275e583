use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = env!("ORIGIN"))]
fn data() {}

fn main() {}
