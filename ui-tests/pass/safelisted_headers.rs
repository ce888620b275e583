//! Headers that need no permission can be listed.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/requests")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["Accept", "Content-Type"])]
fn requests() {}

#[get("/responses")]
#[cors(origins = ["https://app.example.com"], expose_headers = ["Content-Type", "Cache-Control"])]
fn responses() {}

#[get("/none")]
#[cors(origins = ["https://app.example.com"], allow_headers = [], expose_headers = [])]
fn none() {}

router! { App { requests, responses, none } }

fn main() {
    let _ = App::service();
}
