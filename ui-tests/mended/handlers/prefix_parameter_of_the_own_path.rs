use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64, #[path] tenant: &str) -> String {
    format!("{id} {tenant}")
}

router! { Users { show } }
router! { App { "/tenants/{tenant}" => Users } }

fn main() {
    let _ = App::service();
}
