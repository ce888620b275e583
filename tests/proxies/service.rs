//! The service behind the proxies: routes under several policies.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use restmachine::{
    cors, fallback, get, post, put, router, Bytes, HeaderMap, IntoResponse, State, StatusCode, Uri,
};

/// How often a handler was called that a cache could spare.
#[derive(Debug, Default, State)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    /// A number that no answer had before.
    fn next(&self) -> String {
        self.0.fetch_add(1, Ordering::Relaxed).to_string()
    }
}

#[get("/ready")]
fn ready() -> impl IntoResponse {
    ([("cache-control", "no-store")], "ready")
}

#[get("/cached")]
fn cached(counter: &Counter) -> impl IntoResponse {
    ([("cache-control", "public, max-age=60")], counter.next())
}

#[get("/translated")]
fn translated(counter: &Counter) -> impl IntoResponse {
    ([("cache-control", "public, max-age=60"), ("vary", "Accept-Language")], counter.next())
}

#[get("/open")]
#[cors(origins = "*")]
fn open(counter: &Counter) -> impl IntoResponse {
    ([("cache-control", "public, max-age=60")], counter.next())
}

fn session(headers: &HeaderMap) -> String {
    let name = if headers.contains_key("authorization") { "authorization" } else { "cookie" };
    let lines = headers.get_all(name).iter();
    lines.map(|line| format!("[{}]", line.to_str().unwrap_or("?"))).collect()
}

#[get("/session/fresh")]
fn fresh_session(headers: &HeaderMap) -> impl IntoResponse {
    ([("cache-control", "max-age=60")], session(headers))
}

#[get("/session/private")]
fn private_session(headers: &HeaderMap) -> impl IntoResponse {
    ([("cache-control", "private, max-age=60")], session(headers))
}

#[get("/session/silent")]
fn silent_session(headers: &HeaderMap) -> String {
    session(headers)
}

/// Whether there is a session, for a proxy that asks before it forwards a request.
#[get("/session")]
#[cors(off)]
fn check_session(headers: &HeaderMap) -> StatusCode {
    match headers.contains_key("authorization") {
        true => StatusCode::NO_CONTENT,
        false => StatusCode::UNAUTHORIZED,
    }
}

/// What a program sends that writes its headers by hand: a line of `Vary` for each name.
#[get("/by-hand/{first}/{second}")]
#[cors(off)]
fn by_hand(first: String, second: String, headers: &HeaderMap, counter: &Counter) -> impl IntoResponse {
    let origin = headers.get("origin").and_then(|origin| origin.to_str().ok()).unwrap_or("none").to_owned();
    let lines = [
        ("access-control-allow-origin", origin),
        ("cache-control", "public, max-age=60".to_owned()),
        ("vary", first),
        ("vary", second),
    ];
    (lines, counter.next())
}

#[get("/item")]
#[get("/novel")]
fn item() -> impl IntoResponse {
    ([("etag", "\"1\""), ("content-type", "text/plain")], "a long text ".repeat(200))
}

/// Replaces the item if it is the one that the page has read, by the strong comparison of RFC 9110, section 13.1.1.
#[put("/item")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["If-Match"])]
fn replace_item(headers: &HeaderMap) -> StatusCode {
    match headers.get("if-match").is_some_and(|tag| tag == "\"1\"") {
        true => StatusCode::NO_CONTENT,
        false => StatusCode::PRECONDITION_FAILED,
    }
}

#[post("/uploads")]
fn upload(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/refused")]
fn refused() -> StatusCode {
    StatusCode::UNAUTHORIZED
}

#[get("/empty")]
fn empty() -> (StatusCode, &'static str) {
    (StatusCode::NO_CONTENT, "a mistake")
}

/// What arrived in these headers, one line each.
#[get("/headers")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["x_token", "x.trace", "x-token"])]
fn headers(headers: &HeaderMap) -> String {
    let names = ["host", "x_token", "x.trace", "x-token", "forwarded", "x-forwarded-host"];
    let line = |name| {
        let values: Vec<&str> =
            headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
        (!values.is_empty()).then(|| format!("{name}: {}\n", values.join(" | ")))
    };
    names.into_iter().filter_map(line).collect()
}

/// Takes longer than an impatient proxy waits.
#[get("/slow")]
async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(3)).await;
    "at last"
}

#[get("/users/me")]
#[cors(origins = ["https://app.example.com"], credentials)]
fn own_user() -> &'static str {
    "the user who is signed in"
}

#[get("/users/{id}")]
#[cors(origins = "*")]
fn user(id: &str) -> String {
    format!("user {id}")
}

#[get("/")]
#[get("/api")]
fn root() -> &'static str {
    "the API"
}

#[put("/api")]
fn replace_root() {}

/// Answers what has no route with the path that arrived.
#[fallback]
fn arrived(uri: &Uri) -> (StatusCode, String) {
    (StatusCode::NOT_FOUND, uri.path().to_owned())
}

router! {
    #[cors(origins = ["https://app.example.com", "https://admin.example.com"], credentials)]
    pub(crate) App<Counter> {
        ready, cached, translated, by_hand, open, check_session, fresh_session, private_session, silent_session, item, replace_item, upload,
        refused, empty, headers, slow, own_user, user, root, replace_root,
        _ => arrived,
    }
}
