use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://[::1]:3000"])]
fn data() {}

fn main() {}
