use restmachine::get;

#[get("/{id}/items/{id}")]
fn show(id: u64) {}

fn main() {}
