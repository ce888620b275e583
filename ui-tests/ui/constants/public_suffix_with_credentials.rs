use restmachine::{cors, get, origins, Origins};

const PAGES: Origins = origins!["https://*.github.io"];

#[get("/data")]
#[cors(origins = [..PAGES], credentials)]
fn data() {}

fn main() {}
