//! A parameter that starts with `_` needs no argument.
#![deny(warnings)]

use restmachine::{get, router};

#[get("/{_tenant}/status")]
fn status() {}

router! { App { status } }

fn main() {
    let _ = App::service();
}
