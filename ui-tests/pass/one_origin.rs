//! A single string is a list of one.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/one")]
#[cors(origins = "https://app.example.com")]
fn one() {}

#[get("/credentialed")]
#[cors(origins = "https://app.example.com", credentials = true)]
fn credentialed() {}

#[get("/plain")]
#[cors(origins = "https://app.example.com", credentials = false)]
fn plain() {}

router! { App { one, credentialed, plain } }

fn main() {
    let _ = App::service();
}
