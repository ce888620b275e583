use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.kawasaki.jp"], credentials)]
fn data() {}

fn main() {}
