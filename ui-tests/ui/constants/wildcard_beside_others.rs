use restmachine::{cors, get, origins, Origins};

const ANY: Origins = origins!["*"];

#[get("/data")]
#[cors(origins = [..ANY, "https://app.example.com"])]
fn data() {}

fn main() {}
