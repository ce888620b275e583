use restmachine::{cors, get, origins, Origins};

const WEB: Origins = origins!["https://app.example.com"];

#[get("/data")]
#[cors(origins = [..WEB, "https://admin.example.com"])]
fn data() {}

fn main() {
    let _ = WEB;
}
