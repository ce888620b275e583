use restmachine::{Method, cors, route, router};

#[route(Method::PUT, "/cache")]
#[cors(origins = "*", methods = ["PUT"])]
fn fill() {}

router! { App { fill } }

fn main() {}
