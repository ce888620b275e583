//! One route outside the policy.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/data")]
#[cors(off)]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
