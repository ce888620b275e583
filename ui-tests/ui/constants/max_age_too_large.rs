use restmachine::{cors, get};

const FOR_EVER: u32 = 2_147_483_648;

#[get("/data")]
#[cors(origins = "*", max_age = FOR_EVER)]
fn data() {}

fn main() {}
