use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: impl ToString) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
