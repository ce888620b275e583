use restmachine::{fallback, get, router};

#[get("/users/{id}")]
fn show(id: u64) -> String {
    id.to_string()
}

#[fallback]
fn not_found() {}

router! { App { show, _ => not_found } }

fn main() {
    let _ = App::service();
}
