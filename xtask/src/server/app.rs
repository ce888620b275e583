//! The routes of the server under test.

use std::time::Duration;

use restmachine::{get, post, router, Bytes, Json, StatusCode};
use serde::{Deserialize, Serialize};
use tokio::time::sleep;

use super::gauges::{Gauges, Open, INTENDED};

/// The origin that the app's policy allows.
pub(crate) const ORIGIN: &str = "https://app.example.com";

#[derive(Deserialize, Serialize)]
pub(crate) struct Item {
    id: u64,
    name: String,
}

#[get("/items/{id}")]
async fn get_item(id: u64) -> Json<Item> {
    Json(Item { id, name: format!("item {id}") })
}

#[post("/items")]
async fn create_item(Json(item): Json<Item>) -> (StatusCode, Json<Item>) {
    (StatusCode::CREATED, Json(item))
}

#[post("/uploads")]
async fn upload(_open: Open, body: Bytes) -> String {
    receipt(&body)
}

/// The response to an upload: its length and a checksum.
pub(crate) fn receipt(body: &[u8]) -> String {
    let sum = body.iter().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    format!("{} bytes, {sum:016x}", body.len())
}

#[get("/slow/{milliseconds}")]
async fn wait(_open: Open, milliseconds: u64) -> String {
    sleep(Duration::from_millis(milliseconds)).await;
    format!("after {milliseconds} ms")
}

#[get("/panic")]
async fn fail() -> StatusCode {
    std::panic::panic_any(INTENDED)
}

#[get("/gauges")]
fn gauges() -> Json<Gauges> {
    Json(Gauges::read())
}

mod public {
    use restmachine::{get, router};

    #[get("/status")]
    fn status() -> &'static str {
        "ok"
    }

    router! {
        #[cors(origins = "*", max_age = 3600)]
        pub PublicApi { status }
    }
}

router! {
    #[cors(origins = ["https://app.example.com"], credentials, max_age = 600)]
    pub App {
        get_item,
        create_item,
        upload,
        wait,
        fail,
        gauges,
        "/public" => public::PublicApi,
    }
}
