use restmachine::get;

#[get("/data", cors)]
fn show() {}

fn main() {}
