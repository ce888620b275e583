use restmachine::{cors, get, origins, Origins};

const EXTENSIONS: Origins = origins!["https://app.example.com", "moz-extension://*"];

#[get("/data")]
#[cors(origins = [..EXTENSIONS, "https://www.example.com"], credentials)]
fn data() {}

fn main() {}
