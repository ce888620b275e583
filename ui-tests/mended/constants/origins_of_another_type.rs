use restmachine::{cors, get, origins, Origins};

const SHOP: Origins = origins!["https://shop.example"];

#[get("/data")]
#[cors(origins = SHOP)]
fn data() {}

fn main() {}
