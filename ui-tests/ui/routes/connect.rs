use restmachine::route;

#[route("CONNECT", "/tunnel")]
fn show() {}

fn main() {}
