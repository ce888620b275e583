use restmachine::{cors, get, origins, Origins};

const WEB: Origins = origins!["https://app.example.com"];

#[get("/data")]
#[cors(origins = [..WEB])]
fn data() {}

fn main() {
    let _ = WEB;
}
