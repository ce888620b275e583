//! One policy for a debug build, another for a release build, on a route and on a router.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/data")]
#[cfg_attr(debug_assertions, cors(origins = "*", credentials, reflect_any_origin))]
#[cfg_attr(not(debug_assertions), cors(origins = ["https://app.example.com"], credentials))]
fn data() {}

router! {
    #[cfg_attr(debug_assertions, cors(origins = "*"))]
    #[cfg_attr(not(debug_assertions), cors(origins = ["https://app.example.com"]))]
    App { data }
}

fn main() {
    let _ = App::service();
}
