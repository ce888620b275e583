use restmachine::{cors, get};

const NAMES: [&str; 1] = ["X-Total-Count"];

#[get("/data")]
#[cors(origins = "*", expose_headers = [..NAMES])]
fn data() {}

fn main() {
    let _ = NAMES;
}
