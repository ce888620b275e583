//! A literal beside a parameter, and two methods on one path, do not conflict.
#![deny(warnings)]

use restmachine::{delete, get, router};

#[get("/users/me")]
fn me() {}

#[get("/users/{id}")]
fn show(id: u64) -> String {
    id.to_string()
}

#[delete("/users/{name}")]
fn remove(name: String) {
    drop(name);
}

#[get("/{*rest}")]
fn other(rest: &str) -> String {
    rest.to_owned()
}

router! { App { me, show, remove, other } }

fn main() {
    let _ = App::service();
}
