//! A week, which is longer than any browser caches, and zero, which is sent as `0`.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/week")]
#[cors(origins = ["https://app.example.com"], max_age = 604800)]
fn week() {}

#[get("/never")]
#[cors(origins = ["https://app.example.com"], max_age = 0)]
fn never() {}

#[get("/longest")]
#[cors(origins = ["https://app.example.com"], max_age = 2_147_483_647)]
fn longest() {}

router! { App { week, never, longest } }

fn main() {
    let _ = App::service();
}
