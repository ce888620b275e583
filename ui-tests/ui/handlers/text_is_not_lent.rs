use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64, name: &str) -> String {
    format!("{id} {name}")
}

router! { App { show } }

fn main() {}
