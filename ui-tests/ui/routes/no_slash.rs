use restmachine::get;

#[get("users")]
fn show() {}

fn main() {}
