use restmachine::{fallback, get, router};

#[get("/users/{id}")]
#[fallback]
fn show(id: u64) -> String {
    id.to_string()
}

router! { App { show, _ => show } }

fn main() {}
