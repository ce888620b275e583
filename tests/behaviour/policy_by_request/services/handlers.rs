//! A route for each outcome, none with a policy: the router around them has it.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, VARY,
};
use restmachine::{
    get, post, put, router, Body, Bytes, FromRequest, HeaderName, HeaderValue, Host, IntoResponse, Json,
    RequestHead, Response, StatusCode,
};

#[get("/data")]
pub(super) fn read() -> &'static str {
    "data"
}

#[put("/data")]
pub(super) fn write() {}

#[post("/created")]
fn created() -> StatusCode {
    StatusCode::CREATED
}

#[get("/not-modified")]
fn not_modified() -> StatusCode {
    StatusCode::NOT_MODIFIED
}

#[get("/redirect")]
fn redirect() -> (StatusCode, [(&'static str, &'static str); 1], ()) {
    (StatusCode::FOUND, [("location", "/elsewhere")], ())
}

#[get("/teapot")]
fn teapot() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

#[get("/missing")]
fn missing() -> Option<&'static str> {
    None
}

#[get("/number/{number}")]
fn number(number: u8) -> String {
    number.to_string()
}

#[post("/json")]
async fn json(Json(number): Json<u8>) -> String {
    number.to_string()
}

#[post("/bytes")]
async fn bytes(bytes: Bytes) -> Bytes {
    bytes
}

#[get("/panic")]
fn panics() {
    panic!("a row of the table asks for it")
}

#[get("/late")]
async fn panics_late() {
    tokio::task::yield_now().await;
    panic!("a row of the table asks for it")
}

/// A request without one gets a 401.
struct Token;

impl<S: Sync> FromRequest<S> for Token {
    type Rejection = StatusCode;

    async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
        head.headers.contains_key("authorization").then_some(Self).ok_or(StatusCode::UNAUTHORIZED)
    }
}

#[get("/secret")]
fn secret(_token: Token) -> &'static str {
    "secret"
}

pub(super) fn response(headers: &[(HeaderName, &'static str)]) -> Response {
    let mut response = Response::new("by hand".into());
    for (name, value) in headers {
        response.headers_mut().append(name, HeaderValue::from_static(value));
    }
    response
}

/// Everything that a handler should leave to its policy, some of it twice, and a `Vary` of its own.
#[get("/meddling")]
fn meddling() -> Response {
    response(&[
        (ACCESS_CONTROL_ALLOW_ORIGIN, "https://evil.test"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_CREDENTIALS, "true"),
        (ACCESS_CONTROL_ALLOW_CREDENTIALS, "true"),
        (ACCESS_CONTROL_ALLOW_METHODS, "DELETE"),
        (ACCESS_CONTROL_EXPOSE_HEADERS, "X-Secret"),
        (HeaderName::from_static("access-control-allow-private-network"), "true"),
        (VARY, "Accept-Encoding"),
    ])
}

#[get("/vary/{value}")]
fn vary(value: &str) -> Response {
    match value {
        "encoding" => response(&[(VARY, "Accept-Encoding")]),
        "lower" => response(&[(VARY, "accept, origin")]),
        "similar" => response(&[(VARY, "X-Origin")]),
        "original" => response(&[(VARY, "Original")]),
        "star" => response(&[(VARY, "*")]),
        "lines" => response(&[(VARY, "Accept"), (VARY, "Origin")]),
        "apart" => response(&[(VARY, "Accept,Cookie"), (VARY, "Accept-Language")]),
        "starred" => response(&[(VARY, "Accept"), (VARY, "*")]),
        "among" => response(&[(VARY, "accept, *")]),
        "empty" => response(&[(VARY, ""), (VARY, ", ")]),
        _ => response(&[]),
    }
}

/// A text under any status, with headers of its own.
#[get("/worded/{status}")]
fn worded(status: u16) -> impl IntoResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::IM_A_TEAPOT);
    (status, [("upgrade", "echo"), ("allow", "PURGE")], "hi")
}

#[get("/host")]
fn host(host: &Host) -> String {
    host.to_string()
}

/// As many headers as a header map takes: it panics when it is asked for one more.
#[get("/crowded")]
fn crowded() -> Response {
    let mut response = response(&[]);
    for number in 0..40_000 {
        let name = HeaderName::try_from(format!("x-{number}")).expect("a name");
        if response.headers_mut().try_append(name, HeaderValue::from_static("1")).is_err() {
            break;
        }
    }
    response
}

router! {
    pub(super) Outcomes {
        created, not_modified, redirect, teapot, missing, number, json, bytes, panics, panics_late, secret,
        meddling, vary, crowded, worded, host,
    }
}
