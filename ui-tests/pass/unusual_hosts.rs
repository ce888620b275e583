//! Browsers send a trailing dot and an underscore unchanged.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/dot")]
#[cors(origins = ["https://app.example.com."])]
fn dot() {}

#[get("/underscore")]
#[cors(origins = ["https://my_app.example.com"])]
fn underscore() {}

#[get("/punycode")]
#[cors(origins = ["https://xn--bcher-kva.example"])]
fn punycode() {}

router! { App { dot, underscore, punycode } }

fn main() {
    let _ = App::service();
}
