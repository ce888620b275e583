//! Handlers named like a crate, or like a function of the prelude.
#![deny(warnings)]
use restmachine::{delete, get, router};

#[delete("/drop")]
fn drop() {}

#[get("/json")]
fn serde_json() {}

#[get("/core")]
fn core() {}

router! { App { drop, serde_json, core } }

fn main() {
    let _ = App::service();
}
