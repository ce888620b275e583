use restmachine::{cors, get, origins, Origins};

const WEB: Origins = origins!["https://app.example.com/", "https://a.example.com", "https://a.example.com"];

#[get("/data")]
#[cors(origins = [..WEB], credentials)]
fn data() {}

fn main() {}
