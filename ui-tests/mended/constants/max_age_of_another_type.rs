use restmachine::{cors, get};

const HOUR: u32 = 3600;

#[get("/data")]
#[cors(origins = "*", max_age = HOUR)]
fn data() {}

fn main() {}
