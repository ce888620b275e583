use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", expose_headers = ["X-Total-Count"])]
fn data() {}

fn main() {}
