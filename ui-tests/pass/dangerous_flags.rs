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

router! { App { insecure, suffix, reflected } }

fn main() {
    let _ = App::service();
}
