use restmachine::get;

#[get("/users//all")]
fn show() {}

fn main() {}
