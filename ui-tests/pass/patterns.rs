//! Subdomains, ports, and both together.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/subdomains")]
#[cors(origins = ["https://*.example.com", "https://example.com"])]
fn subdomains() {}

#[get("/ports")]
#[cors(origins = ["https://app.example.com:*"])]
fn ports() {}

#[get("/both")]
#[cors(origins = ["https://*.example.com:*"])]
fn both() {}

router! { App { subdomains, ports, both } }

fn main() {
    let _ = App::service();
}
