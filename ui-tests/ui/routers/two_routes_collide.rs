use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64) {}

#[get("/users/{name}")]
fn find(name: &str) {}

router! { App { show, find } }

fn main() {}
