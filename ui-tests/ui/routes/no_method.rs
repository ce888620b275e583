use restmachine::route;

#[route("/data")]
fn show() {}

fn main() {}
