use restmachine::{cors, get};

#[get("/data")]
#[cors(["https://app.example.com", "https://admin.example.com"])]
fn data() {}

fn main() {}
