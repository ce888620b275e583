//! A macro can be imported under another name.
#![deny(warnings)]

use restmachine::{get as read, router};

#[read("/data")]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
