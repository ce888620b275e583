use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = "https://*.example.com")]
fn data() {}

router! { App { data } }

fn main() {}
