use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {}
