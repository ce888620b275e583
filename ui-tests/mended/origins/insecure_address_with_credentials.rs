use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://192.168.0.1"], credentials)]
fn data() {}

fn main() {}
