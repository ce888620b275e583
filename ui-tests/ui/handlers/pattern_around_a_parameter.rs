use restmachine::{get, router};

struct Id(u64);

#[get("/users/{id}")]
fn show(Id(id): Id) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
