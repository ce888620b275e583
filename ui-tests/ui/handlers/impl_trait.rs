use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: impl ToString) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}
