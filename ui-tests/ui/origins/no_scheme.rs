use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["app.example.com"])]
fn data() {}

fn main() {}
