use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://a.com/"] credentials,, methods = ["get"], max_age = -1, expose_headers = "X"Y, 7)]
fn data() {}

fn main() {}
