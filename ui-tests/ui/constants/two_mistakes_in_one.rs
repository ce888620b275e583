use restmachine::{cors, get, origins, Origins};

const OLD: Origins = origins!["http://old.example.com", "https://*.github.io", "http://*.co.uk"];

#[get("/data")]
#[cors(origins = [..OLD], credentials)]
fn data() {}

fn main() {}
