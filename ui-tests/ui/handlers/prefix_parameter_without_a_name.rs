use restmachine::{get, router};

struct Tenant(String);

#[get("/items")]
fn items(#[path] Tenant(name): Tenant) -> String {
    name
}

router! { App { items } }

fn main() {}
