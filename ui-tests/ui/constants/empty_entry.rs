use restmachine::{origins, Origins};

const WEB: Origins = origins!["https://a.com",, "https://b.com/"];

fn main() {
    let _ = WEB;
}
