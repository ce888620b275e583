use restmachine::{cors, get, origins, Origins};

const OLD: Origins = origins!["http://old.example.com", "https://new.example.com", "http://*.old.example.com:8080"];

#[get("/data")]
#[cors(origins = [..OLD, "https://app.example.com"], credentials)]
fn data() {}

fn main() {}
