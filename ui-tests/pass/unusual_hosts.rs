//! Browsers send a trailing dot, an underscore, and a hyphen at either end of a label unchanged.
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

#[get("/hyphens")]
#[cors(origins = ["https://a-.example", "https://-a.example"])]
fn hyphens() {}

router! { App { dot, underscore, punycode, hyphens } }

fn main() {
    let _ = App::service();
}
