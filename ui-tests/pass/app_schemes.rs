//! Applications whose pages come from a package.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/capacitor")]
#[cors(origins = ["capacitor://localhost"], credentials)]
fn capacitor() {}

#[get("/ionic")]
#[cors(origins = ["ionic://localhost"], credentials)]
fn ionic() {}

#[get("/tauri")]
#[cors(origins = ["tauri://localhost"])]
fn tauri() {}

#[get("/extension")]
#[cors(origins = ["chrome-extension://abcdefghijklmnopabcdefghijklmnop", "app://obsidian.md"], credentials)]
fn extension() {}

#[get("/extensions")]
#[cors(origins = ["moz-extension://*", "safari-web-extension://*"])]
fn extensions() {}

router! { App { capacitor, ionic, tauri, extension, extensions } }

fn main() {
    let _ = App::service();
}
