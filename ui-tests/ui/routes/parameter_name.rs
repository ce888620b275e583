use restmachine::get;

#[get("/users/{user-id}")]
fn show() {}

fn main() {}
