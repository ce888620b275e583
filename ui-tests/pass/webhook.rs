//! No browser calls a webhook; its policy is no mistake.
#![deny(warnings)]

use restmachine::{cors, post, router};

#[post("/api/webhook")]
#[cors(origins = ["https://external-service.com"])]
fn webhook() {}

router! { App { webhook } }

fn main() {
    let _ = App::service();
}
