//! A request to the user's own machine does not cross a network.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/localhost")]
#[cors(origins = ["http://localhost:3000"], credentials)]
fn localhost() {}

#[get("/subdomain")]
#[cors(origins = ["http://app.localhost:3000"], credentials)]
fn subdomain() {}

#[get("/any-port")]
#[cors(origins = ["http://localhost:*"], credentials)]
fn any_port() {}

#[get("/address")]
#[cors(origins = ["http://127.0.0.1:3000", "http://[::1]:3000"], credentials)]
fn address() {}

router! { App { localhost, subdomain, any_port, address } }

fn main() {
    let _ = App::service();
}
