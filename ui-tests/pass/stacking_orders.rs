//! `#[cors]` above or below its route, two routes on one function, and both attributes by their paths.
#![deny(warnings)]

use restmachine::{cors, get, post, router};

#[get("/below")]
#[cors(origins = "*")]
fn below() {}

#[cors(origins = "*")]
#[get("/above")]
fn above() {}

#[get("/between")]
#[cors(origins = "*")]
#[post("/between")]
fn between() {}

#[restmachine::cors(origins = "*")]
#[restmachine::get("/by-path")]
fn by_path() {}

router! { App { below, above, between, by_path } }

fn main() {
    let _ = App::service();
}
