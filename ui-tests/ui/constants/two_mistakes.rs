use restmachine::{cors, get, origins, Origins};

const OLD: Origins = origins!["http://old.example.com"];
const PAGES: Origins = origins!["https://*.github.io"];

#[get("/data")]
#[cors(origins = [..OLD, ..PAGES], credentials)]
fn data() {}

fn main() {}
