use restmachine::get;

#[get("/users/{id}")]
fn show() {}

fn main() {}
