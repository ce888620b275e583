use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: Vec<u8>) -> Vec<u8> {
    id
}

router! { App { show } }

fn main() {
    let _ = App::service();
}
