//! The picture of the page in the README.

use std::{env, fs, path::PathBuf, sync::Arc};

use base64::{prelude::BASE64_STANDARD, Engine};
use fantoccini::key::Key;
use serde_json::json;

use super::{
    contrast::set_scheme,
    keyboard::{press, tab_to, write},
    page::{open, Drawn},
    play,
};
use crate::driver::Driver;

const WIDTH: u32 = 1280;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/playground.png")
}

/// After a change of the page, take it anew: `RESTMACHINE_BLESS=1 cargo test -p restmachine-tests --test browser picture`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_picture_fits_a_page() {
    if env::var_os("RESTMACHINE_BLESS").is_some() && crate::driver::is_there() {
        play(take).await;
    }
    let picture = fs::read(path()).unwrap();
    assert_eq!(picture[..8], *b"\x89PNG\r\n\x1a\n");
    // The first chunk is the header, and begins with the width (PNG, section 11.2.1).
    assert_eq!(picture[16..20], WIDTH.to_be_bytes());
    assert!(picture.len() < 250_000, "{} bytes", picture.len());
}

async fn take(driver: Arc<Driver>) {
    let client = &driver.client;
    set_scheme(&driver, "light").await;
    let size = json!({ "width": WIDTH, "height": 960, "deviceScaleFactor": 1, "mobile": false });
    driver.devtools("Emulation.setDeviceMetricsOverride", size).await;
    driver.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    open(client, "http://127.0.0.1:8001").await;
    // The name of the request is in the picture, which should not differ each time.
    client.execute("Math.random = () => 0.7;", Vec::new()).await.unwrap();
    tab_to(client, "#headers").await;
    press(client, Key::End.into()).await;
    press(client, Key::Enter.into()).await;
    write(client, "X-Trace: 7").await;
    tab_to(client, "#send").await;
    let drawn = Drawn::by_enter(client).await;
    assert_eq!(drawn.title, "Blocked at the preflight: the request was never sent");
    let taken = driver.devtools("Page.captureScreenshot", json!({ "format": "png" })).await;
    let picture = BASE64_STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
    fs::write(path(), picture).unwrap();
}
