use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://*.github.io"], credentials)]
fn data() {}

fn main() {}
