use restmachine::route;

#[route("GET POST", "/data")]
fn show() {}

fn main() {}
