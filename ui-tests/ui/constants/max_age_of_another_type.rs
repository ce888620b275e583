use restmachine::{cors, get};

const HOUR: u64 = 3600;

#[get("/data")]
#[cors(origins = "*", max_age = HOUR)]
fn data() {}

fn main() {}
