use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", credential, reflect_any_origin)]
fn data() {}

fn main() {}
