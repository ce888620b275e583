use restmachine::get;

#[get("/{*rest}/edit")]
fn show(rest: &str) {}

fn main() {}
