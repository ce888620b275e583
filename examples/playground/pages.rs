//! The page, and the resources of its own origin: the tool needs no CORS to show CORS.

use std::sync::Arc;

use restmachine::{get, post, router, Json, Query, State, StatusCode};
use serde::Deserialize;
use serde_json::{json, Value};

use super::{
    api::Api,
    console::{self, Script},
    origins,
    recorder::{Exchange, Recorder},
};

#[derive(State)]
pub struct PagesState {
    pub recorder: Arc<Recorder>,
}

/// A file with its headers.
type File = (StatusCode, [(&'static str, &'static str); 3], &'static str);

/// Pages of other sites may not frame these and send requests through them, and these load nothing from other sites.
const CONTENT_SECURITY_POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; \
    connect-src 'self' http://127.0.0.1:8000; frame-src http://127.0.0.1:8001 http://127.0.0.1:8002; \
    frame-ancestors http://127.0.0.1:8001 http://127.0.0.1:8002; base-uri 'none'; form-action 'none'";

fn file(content_type: &'static str, text: &'static str) -> File {
    let headers = [
        ("content-type", content_type),
        ("content-security-policy", CONTENT_SECURITY_POLICY),
        // The program may have changed in the meantime.
        ("cache-control", "no-cache"),
    ];
    (StatusCode::OK, headers, text)
}

#[get("/")]
fn index() -> File {
    file("text/html; charset=utf-8", include_str!("index.html"))
}

/// The page of a frame, whose script sends requests from the origin of the frame.
#[get("/frame")]
fn frame() -> File {
    let html = "<!doctype html><html lang=en><title>Sends requests for the playground</title><script src=playground.js></script>";
    file("text/html; charset=utf-8", html)
}

#[get("/playground.js")]
fn script() -> File {
    file("text/javascript; charset=utf-8", include_str!("playground.js"))
}

#[get("/playground.css")]
fn style() -> File {
    file("text/css; charset=utf-8", include_str!("playground.css"))
}

#[get("/routes")]
fn routes() -> Json<Value> {
    let report = Api::report();
    let policies: Vec<_> = report.rows().iter().map(|row| row.policy().map(ToString::to_string)).collect();
    Json(json!({
        "api": origins::API,
        "origins": [origins::APP, origins::PARTNER, origins::SANDBOX],
        "routes": report,
        // The same for people: only what differs from the defaults.
        "policies": policies,
    }))
}

#[derive(Deserialize)]
struct Asked {
    ask: String,
}

#[get("/exchange")]
fn exchanges(Query(asked): Query<Asked>, recorder: &Arc<Recorder>) -> Json<Vec<Exchange>> {
    Json(recorder.exchanges(&asked.ask))
}

#[post("/console")]
async fn complaint(Json(script): Json<Script>) -> Json<Option<String>> {
    Json(console::complaint(&script).await)
}

router! {
    pub Pages<PagesState> { index, frame, script, style, routes, exchanges, complaint }
}
