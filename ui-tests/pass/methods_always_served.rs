//! HEAD comes with GET, OPTIONS with everything.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], methods = ["GET", "HEAD", "OPTIONS"])]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
