use restmachine::get;

#[get("/{from}-{to}")]
fn show(from: u64, to: u64) {}

fn main() {}
