use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", expose_headers = "*")]
fn data() {}

fn main() {}
