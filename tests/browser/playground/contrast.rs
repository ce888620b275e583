//! The page can be read in light and in dark.

use std::sync::Arc;

use serde_json::{json, Value};

use super::{
    keyboard::tab_to,
    page::{open, Drawn},
    play,
};
use crate::driver::Driver;

/// The background of the page, and the least contrast of any text with its background (WCAG 2, section 1.4.3), with that
/// text.
const MEASURE: &str = include_str!("contrast.js");

pub(super) async fn set_scheme(driver: &Driver, scheme: &str) {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    driver.devtools("Emulation.setEmulatedMedia", features).await;
}

async fn measure(driver: &Driver, scheme: &str) -> String {
    set_scheme(driver, scheme).await;
    let measured: Value = driver.client.execute(MEASURE, Vec::new()).await.unwrap();
    assert!(measured["count"].as_u64().unwrap() > 50, "{measured}");
    assert!(measured["least"][0].as_f64().unwrap() >= 4.5, "{scheme}: {measured}");
    measured["ground"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_can_be_read_in_light_and_in_dark() {
    if !crate::driver::is_there() {
        return;
    }
    play(async |driver: Arc<Driver>| {
        for origin in ["http://127.0.0.1:8001", "http://127.0.0.1:8002"] {
            open(&driver.client, origin).await;
            tab_to(&driver.client, "#send").await;
            let _ = Drawn::by_enter(&driver.client).await;
            assert_ne!(measure(&driver, "light").await, measure(&driver, "dark").await);
        }
    })
    .await;
}
