//! Early answers in Firefox, which sends all of a body before it reads, and sees no answer if the connection is reset
//! meanwhile.

mod process;

use std::{collections::BTreeMap, time::Duration};

use restmachine::{get, post, router, Bytes, Json, Limits, State, StatusCode};
use restmachine_tests::socket::Server;
use serde::Deserialize;
use tokio::{sync::mpsc, time::timeout};

use process::Firefox;

/// How long all of it may take, with the start of the browser.
const PATIENCE: Duration = Duration::from_secs(120);
const MEBIBYTE: usize = 1024 * 1024;
/// The longest body that is read here.
const LONGEST: usize = MEBIBYTE;

/// What the page asks ten times each, with bodies of 3, 20 and 50 MiB in turn.
const QUESTIONS: [(&str, u16); 5] =
    [("/length", 413), ("/refused", 401), ("/none", 404), ("/now", 405), ("/value", 415)];

#[post("/length")]
async fn length(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/refused")]
fn refused() -> StatusCode {
    StatusCode::UNAUTHORIZED
}

#[get("/now")]
fn now() -> &'static str {
    "now"
}

#[post("/value")]
async fn value(Json(value): Json<serde_json::Value>) -> Json<serde_json::Value> {
    Json(value)
}

router! {
    #[cors(origins = "*")]
    Api { length, refused, now, value }
}

/// What the page saw.
#[derive(Deserialize)]
struct Seen {
    path: String,
    /// The size of the body, in MiB.
    size: usize,
    /// The status, or the error that a script sees.
    outcome: String,
}

#[derive(State)]
struct Results(mpsc::Sender<Vec<Seen>>);

#[get("/")]
fn page() -> (http::HeaderMap, &'static str) {
    let html = ("content-type".parse().unwrap(), http::HeaderValue::from_static("text/html; charset=utf-8"));
    (http::HeaderMap::from_iter([html]), include_str!("page.html"))
}

#[post("/results")]
async fn results(sender: &mpsc::Sender<Vec<Seen>>, Json(seen): Json<Vec<Seen>>) -> StatusCode {
    let _ = sender.send(seen).await;
    StatusCode::NO_CONTENT
}

router! { Pages<Results> { page, results } }

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn firefox_reads_early_answers() {
    if !process::is_there() {
        return;
    }
    let _alone = crate::driver::ALONE.lock().await;
    let limits = Limits { body_bytes: Some(LONGEST), ..Limits::DEFAULT };
    let api = Server::within(limits, Api::service()).await;
    let (sender, mut seen) = mpsc::channel(1);
    let pages = Server::start(Pages::with_state(Results(sender))).await;
    let paths: Vec<&str> = QUESTIONS.iter().map(|(path, _)| *path).collect();
    let url = format!("http://{}/?api={}&paths={}", pages.address, api.address, paths.join(","));
    let firefox = Firefox::open(&url);
    let seen = timeout(PATIENCE, seen.recv()).await;
    drop(firefox);
    let seen = seen.expect("results within two minutes").unwrap();
    let expected: BTreeMap<&str, String> =
        QUESTIONS.iter().map(|(path, status)| (*path, status.to_string())).collect();
    let lost: Vec<String> = seen
        .iter()
        .filter(|seen| expected[seen.path.as_str()] != seen.outcome)
        .map(|Seen { path, size, outcome }| format!("{path} with {size} MiB: {outcome}"))
        .collect();
    assert_eq!(seen.len(), 50);
    assert!(lost.is_empty(), "{} of 50 answers were not read:\n{}", lost.len(), lost.join("\n"));
    api.stop().await;
    pages.stop().await;
}
