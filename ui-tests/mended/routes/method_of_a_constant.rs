use restmachine::{cors, route, router};

#[route("PUT", "/cache")]
#[cors(origins = "*", methods = ["PUT"])]
fn fill() {}

router! { App { fill } }

fn main() {}
