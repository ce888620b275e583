use restmachine::{get, router};

#[get("/items")]
fn items(#[path] tenant: String) -> String {
    tenant
}

router! { App { items } }

fn main() {}
