use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], expose_headers = ["Set-Cookie"])]
fn data() {}

fn main() {}
