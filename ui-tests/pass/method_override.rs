//! A header that servers read and browsers do not know.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/data")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["X-HTTP-Method-Override"])]
fn data() {}

router! { App { data } }

fn main() {
    let _ = App::service();
}
