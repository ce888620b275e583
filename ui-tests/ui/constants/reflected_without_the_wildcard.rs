use restmachine::{cors, get, origins, Origins};

const WEB: Origins = origins!["https://app.example.com"];

#[get("/data")]
#[cors(origins = [..WEB], credentials, reflect_any_origin)]
fn data() {}

fn main() {}
