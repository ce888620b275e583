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

router! { App { capacitor, ionic, tauri } }

fn main() {
    let _ = App::service();
}
