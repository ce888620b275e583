//! Development only.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = "*", credentials, reflect_any_origin)]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
