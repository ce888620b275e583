use restmachine::route;

#[route("get", "/data")]
fn show() {}

fn main() {}
