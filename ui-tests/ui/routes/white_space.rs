use restmachine::get;

#[get("/two words")]
fn show() {}

fn main() {}
