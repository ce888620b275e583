use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://admin@app.example.com"])]
fn data() {}

fn main() {}
