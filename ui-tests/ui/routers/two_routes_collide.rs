use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64) {
    drop(id);
}

#[get("/users/{name}")]
fn find(name: String) {
    drop(name);
}

router! { App { show, find } }

fn main() {}
