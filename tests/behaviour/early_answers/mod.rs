//! Answers that are given before the request was read to its end: they arrive, whatever the client still sends.

mod bounds;
mod closing;
mod expectations;
mod http2;
mod smuggling;
mod tasks;
mod upload;

use std::time::Duration;

use restmachine::{get, post, router, Body, Bytes, Json, Limits, StatusCode};
use restmachine_tests::socket::Server;
use serde_json::Value;
use tokio::time::sleep;

use upload::{answer_to, Framing, Upload};

const SHORT: Duration = Duration::from_millis(200);
/// Longer than any wait here.
const LONG: Duration = Duration::from_secs(60);
const LENIENT: Limits = Limits {
    header_read_time: LONG,
    request_time: LONG,
    unread_time: LONG,
    write_time: LONG,
    keep_alive_time: LONG,
    shutdown_time: SHORT,
    ..Limits::DEFAULT
};
/// More bytes than the sockets of both sides hold.
const LARGE: usize = 20 * 1024 * 1024;

#[get("/now")]
fn now() -> &'static str {
    "now"
}

#[post("/length")]
async fn length(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/value")]
async fn value(Json(value): Json<Value>) -> Json<Value> {
    Json(value)
}

#[post("/refused")]
fn refused() -> (StatusCode, &'static str) {
    (StatusCode::UNAUTHORIZED, "refused")
}

#[post("/closed")]
fn closed() -> (StatusCode, [(&'static str, &'static str); 1], &'static str) {
    (StatusCode::UNAUTHORIZED, [("connection", "close")], "closed")
}

/// Answers once a short request has arrived.
#[post("/slow")]
async fn slow() -> StatusCode {
    sleep(SHORT / 40).await;
    StatusCode::UNAUTHORIZED
}

#[post("/ignored")]
fn ignored() -> &'static str {
    "ignored"
}

#[post("/never")]
async fn never() {
    std::future::pending().await
}

#[post("/large")]
fn large() -> Body {
    vec![b'x'; LARGE].into()
}

/// Drops the body after the response has begun, on a task of its own.
#[post("/later")]
async fn later(body: Body) -> &'static str {
    tokio::spawn(async move {
        sleep(SHORT).await;
        drop(body);
    });
    "later"
}

router! {
    #[cors(origins = ["https://app.example"])]
    App { now, length, value, refused, closed, slow, ignored, never, large, later }
}

/// What is answered before the body is read, and the start of the answer.
const EARLY: [(&str, &str); 8] = [
    ("POST /length", "http/1.1 413 "),
    ("POST /refused", "http/1.1 401 "),
    ("POST /none", "http/1.1 404 "),
    ("POST /now", "http/1.1 405 "),
    ("POST /value", "http/1.1 415 "),
    ("OPTIONS /now", "http/1.1 204 "),
    ("POST /ignored", "http/1.1 200 "),
    ("POST /later", "http/1.1 200 "),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_early_answer_arrives() {
    let server = Server::within(LENIENT, App::service()).await;
    let mut lost = Vec::new();
    for round in 0..50 {
        let (line, status) = EARLY[round % EARLY.len()];
        let framing =
            if (round / EARLY.len()).is_multiple_of(2) { Framing::Length } else { Framing::Chunked };
        let upload = Upload { line, length: LARGE, framing, ..Upload::default() };
        let answer = answer_to(server.address, upload).await;
        if !answer.as_ref().is_ok_and(|answer| answer.starts_with(status)) {
            lost.push(format!("{line}, {framing:?}: {answer:?}"));
        }
    }
    assert!(lost.is_empty(), "{} of 50 did not arrive:\n{}", lost.len(), lost.join("\n"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_for_lack_of_time_arrives() {
    let limits = Limits { request_time: SHORT, body_bytes: Some(2 * LARGE), ..LENIENT };
    let server = Server::within(limits, App::service()).await;
    // The first waits for the body, the second does not read it.
    for (line, status) in [("POST /length", "http/1.1 408 "), ("POST /never", "http/1.1 503 ")] {
        for framing in [Framing::Length, Framing::Chunked] {
            let upload = Upload { line, length: LARGE, framing, pause: SHORT * 2, ..Upload::default() };
            let answer = answer_to(server.address, upload).await.unwrap();
            assert!(answer.starts_with(status), "{line}, {framing:?}: {answer}");
        }
    }
    server.stop().await;
}

/// The client does not read before it has sent everything, and the server cannot write everything before the client reads.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_answer_arrives() {
    let server = Server::within(LENIENT, App::service()).await;
    for framing in [Framing::Length, Framing::Chunked] {
        let upload = Upload { line: "POST /large", length: LARGE, framing, ..Upload::default() };
        let answer = answer_to(server.address, upload).await.unwrap();
        assert!(answer.starts_with("http/1.1 200 ") && answer.len() > LARGE, "{} bytes came", answer.len());
    }
    server.stop().await;
}
