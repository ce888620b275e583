use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", credentials, reflect_any_origins)]
fn data() {}

fn main() {}
