use restmachine::get;

#[get("/café")]
fn show() {}

fn main() {}
