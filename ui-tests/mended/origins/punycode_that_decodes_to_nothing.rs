use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://xn--bcher-kva.example"])]
fn data() {}

fn main() {}
