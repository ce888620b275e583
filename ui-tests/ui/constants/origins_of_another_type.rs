use restmachine::{cors, get};

const SHOP: &str = "https://shop.example";

#[get("/data")]
#[cors(origins = SHOP)]
fn data() {}

fn main() {}
