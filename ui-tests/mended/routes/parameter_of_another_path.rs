use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64) -> String {
    id.to_string()
}

#[get("/me")]
fn show_me() {}

router! { App { show, show_me } }

fn main() {
    let _ = App::service();
}
