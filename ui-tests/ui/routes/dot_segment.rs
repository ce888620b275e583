use restmachine::get;

#[get("/users/../admin")]
fn show() {}

fn main() {}
