//! What the rules refuse, allowed by flags.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/insecure")]
#[cors(origins = ["http://app.example.com"], credentials, dangerously_allow_insecure_origins)]
fn insecure() {}

#[get("/suffix")]
#[cors(origins = ["https://*.github.io"], credentials, dangerously_allow_public_suffixes)]
fn suffix() {}

#[get("/reflected")]
#[cors(origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release)]
fn reflected() {}

#[get("/scheme")]
#[cors(origins = ["moz-extension://*"], credentials, dangerously_allow_whole_scheme)]
fn scheme() {}

router! { App { insecure, suffix, reflected, scheme } }

fn main() {
    let _ = App::service();
}
