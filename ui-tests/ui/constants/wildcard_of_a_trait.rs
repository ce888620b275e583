use restmachine::{cors, get, origins, Origins};

trait Pages {
    const ALL: Origins = origins!["*"];
}

impl Pages for () {}

#[get("/data")]
#[cors(origins = [..<() as Pages>::ALL], credentials)]
fn data() {}

fn main() {}
