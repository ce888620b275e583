use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*", reflect_any_origin)]
fn data() {}

fn main() {}
