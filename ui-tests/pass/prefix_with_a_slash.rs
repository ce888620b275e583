//! A mounted router says itself that it answers its prefix with a slash: `/api` and `/api/` are two paths.

use restmachine::{get, router};

#[get("/")]
fn prefix() {}

#[get("/{$}")]
fn slash() {}

#[get("/")]
#[get("/{$}")]
fn both() {}

#[get("/other/")]
fn outside() {}

router! { Api { prefix, slash } }
router! { Both { both } }
router! { Plain { prefix } }

router! { App { outside, "/api" => Api, "/both" => Both, "/other" => Plain } }

fn main() {
    let _ = App::service();
}
