//! Without credentials `*` means every header except `Authorization`.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/lists")]
#[cors(origins = "*", allow_headers = "*", expose_headers = "*")]
fn lists() {}

#[get("/authorized")]
#[cors(origins = "*", allow_headers = ["*", "Authorization"])]
fn authorized() {}

router! { App { lists, authorized } }

fn main() {
    let _ = App::service();
}
