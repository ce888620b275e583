use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://ex%61mple.com"])]
fn data() {}

fn main() {}
