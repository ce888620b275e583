use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = |origin: &str| origin.ends_with(".example.com"))]
fn data() {}

router! { App { data } }

fn main() {}
