use restmachine::{get, router};

#[get("/users/{id}")]
fn show(#[path] id: u64, #[path] #[path] tenant: &str) -> String {
    format!("{id} {tenant}")
}

router! { App { show } }

fn main() {}
