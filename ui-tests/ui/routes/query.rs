use restmachine::get;

#[get("/users?page=1")]
fn show() {}

fn main() {}
