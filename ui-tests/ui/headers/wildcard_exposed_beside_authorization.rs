use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", expose_headers = ["*", "Authorization"])]
fn data() {}

fn main() {}
