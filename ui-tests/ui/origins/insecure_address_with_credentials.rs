use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["http://192.168.0.1:3000"], credentials)]
fn data() {}

fn main() {}
