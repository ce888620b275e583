//! No browser calls a webhook, but a policy on it is accepted.
#![deny(warnings)]

use restmachine::{cors, post, router};

#[post("/api/webhook")]
#[cors(origins = ["https://external-service.com"])]
fn webhook() {}

router! { App { webhook } }

fn main() {
    let _ = App::service();
}
