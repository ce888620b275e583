use restmachine::get;

#[get]
fn show() {}

fn main() {}
