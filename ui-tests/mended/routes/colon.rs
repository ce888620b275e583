use restmachine::{get, router};

#[get("/users/{id}")]
async fn show(id: String) -> String {
    id
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
