use restmachine::{get, router};

#[get("/users/{id}")]
fn show(id: u64) {
    let _ = id;
}

#[get("/users/by-name/{name}")]
fn find(name: String) {
    drop(name);
}

router! { App { show, find } }

fn main() {}
