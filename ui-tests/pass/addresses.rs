//! An IP address is accepted like a host name.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/ipv4")]
#[cors(origins = ["https://192.0.2.1"], credentials)]
fn ipv4() {}

#[get("/ipv6")]
#[cors(origins = ["https://[2001:db8::1]:8443"], credentials)]
fn ipv6() {}

#[get("/mapped")]
#[cors(origins = ["https://[::ffff:7f00:1]:9443"], credentials)]
fn mapped() {}

router! { App { ipv4, ipv6, mapped } }

fn main() {
    let _ = App::service();
}
