//! A fallback is found whatever the order of the routers at its prefix.
#![deny(warnings)]

use restmachine::{fallback, get, router};

#[get("/a")]
fn a() {}

#[fallback]
fn index() {}

#[fallback]
fn lost() {}

router! { Assets { a } }
router! { Site { _ => index } }
router! { Nested { "/" => Site } }
router! { First { "/" => Assets, "/" => Nested } }
router! { Second { "/" => Nested, "/" => Assets } }
router! { App { "/first" => First, "/second" => Second, "/{any}" => Assets, _ => lost } }

fn main() {
    let _ = App::service();
}
