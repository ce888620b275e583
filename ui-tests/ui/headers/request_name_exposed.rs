use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], expose_headers = ["Origin"])]
fn data() {}

fn main() {}
