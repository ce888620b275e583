use restmachine::{cors, get, origins, Origins};

const ANY: Origins = origins!["*"];

#[get("/data")]
#[cors(origins = ANY, credentials)]
fn data() {}

fn main() {}
