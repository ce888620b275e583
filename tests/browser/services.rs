//! The services that pages ask: one handler for most of them, under many policies.

use axum::{extract::Path, routing};
use restmachine::{
    cors, delete, get, patch, post, put, router, testing::TestClient, Body, Bytes, HeaderMap, IntoResponse,
    Json, Query, Response, StatusCode,
};
use serde::Deserialize;
use serde_json::Value;

/// Host and service.
pub(crate) fn hosts() -> [(&'static str, TestClient); 3] {
    [
        ("api.example.net", Api::service().into()),
        ("other.example.net", Other::service().into()),
        ("careless.example.net", TestClient::new(careless())),
    ]
}

/// A server that sends a body with any status.
fn careless() -> axum::Router {
    let worded = async |Path(status): Path<u16>| {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::IM_A_TEAPOT);
        (status, [("access-control-allow-origin", "*")], "hi")
    };
    axum::Router::new().route("/worded/{status}", routing::get(worded))
}

/// A router with one path, `/data`, under one policy.
macro_rules! under {
    ($module:ident, $router:ident, #[cors($($policy:tt)*)]) => {
        mod $module {
            use restmachine::router;

            router! {
                #[cors($($policy)*)]
                pub(super) $router {
                    super::read, super::create, super::replace, super::change, super::remove, super::cached,
                    super::drop_cached, super::events, super::redirect,
                }
            }
        }
    };
}

const HEADERS: [(&str, &str); 3] = [("x-a", "a"), ("x-b", "b"), ("etag", "\"1\"")];

#[get("/data")]
fn read() -> impl IntoResponse {
    (HEADERS, "read")
}

#[post("/data")]
fn create(body: Bytes) -> impl IntoResponse {
    (StatusCode::CREATED, HEADERS, format!("created {}", body.len()))
}

#[put("/data")]
fn replace() -> impl IntoResponse {
    (HEADERS, "replaced")
}

#[patch("/data")]
fn change() -> impl IntoResponse {
    (HEADERS, "changed")
}

#[delete("/data")]
fn remove() {}

under!(app, App, #[cors(origins = ["https://app.example.com", "https://www.example.com"])]);
under!(admitted, Admitted, #[cors(origins = ["https://app.example.com"], credentials)]);
under!(any, Any, #[cors(origins = "*")]);
under!(all, All, #[cors(origins = "*", allow_headers = "*", expose_headers = "*")]);
under!(named, Named, #[cors(origins = "*", allow_headers = ["*", "Authorization"])]);
under!(exposing, Exposing, #[cors(origins = ["https://app.example.com"], expose_headers = ["X-A"])]);
under!(hiding, Hiding, #[cors(origins = ["https://app.example.com"], expose_headers = [], allow_headers = [])]);
under!(brief, Brief, #[cors(origins = ["https://app.example.com"], max_age = 1)]);
under!(forgetful, Forgetful, #[cors(origins = ["https://app.example.com"], max_age = 0)]);
under!(subdomains, Subdomains, #[cors(origins = ["https://*.example.com"])]);
under!(ports, Ports, #[cors(origins = ["http://localhost:*"], credentials)]);
under!(both, Both, #[cors(origins = ["https://*.example.com:*"])]);
under!(listed, Listed, #[cors(origins = ["https://app.example.com"], methods = ["GET", "PATCH"])]);
under!(off, Off, #[cors(off)]);
under!(reflected, Reflected, #[cors(origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release)]);

#[get("/mixed")]
fn mixed() -> &'static str {
    "read"
}

#[put("/mixed")]
fn mixed_replace() -> &'static str {
    "replaced"
}

#[delete("/mixed")]
#[cors(origins = ["https://admin.example.com"])]
fn mixed_remove() -> &'static str {
    "removed"
}

#[put("/twice")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["X-Put"])]
fn twice_replace() -> &'static str {
    "replaced"
}

#[delete("/twice")]
#[cors(origins = ["https://app.example.com"], allow_headers = ["X-Delete"])]
fn twice_remove() -> &'static str {
    "removed"
}

#[get("/status/{code}")]
fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::IM_A_TEAPOT)
}

#[get("/worded/{code}")]
fn worded(code: u16) -> impl IntoResponse {
    (status(code), "hi")
}

#[get("/number/{number}")]
fn number(number: u8) -> String {
    number.to_string()
}

#[get("/panic")]
fn panics() -> &'static str {
    panic!("in a handler")
}

#[post("/json")]
fn json(Json(value): Json<Value>) -> Json<Value> {
    Json(value)
}

/// Sets a cookie that pages of other sites send too.
#[post("/login")]
fn log_in() -> impl IntoResponse {
    ([("set-cookie", "session=1; Secure; SameSite=None; Path=/")], "welcome")
}

#[get("/me")]
fn me(headers: &HeaderMap) -> String {
    headers.get("cookie").map_or("guest", |cookie| cookie.to_str().unwrap_or("?")).to_owned()
}

#[derive(Deserialize)]
struct Target {
    status: u16,
    to: String,
    scenario: String,
}

/// Redirects any method to a URL that the scenario chooses.
#[get("/redirect")]
#[post("/redirect")]
#[put("/redirect")]
fn redirect(Query(Target { status, to, scenario }): Query<Target>) -> impl IntoResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::FOUND);
    let separator = if to.contains('?') { '&' } else { '?' };
    (status, [("location", format!("{to}{separator}scenario={scenario}"))], "")
}

#[get("/cached")]
fn cached() -> impl IntoResponse {
    ([("cache-control", "max-age=600")], "cached")
}

#[delete("/cached")]
fn drop_cached() {}

/// A server that adds `Access-Control-Allow-Origin` only to requests with an origin, and forgets `Vary`.
#[get("/cached-without-vary")]
#[cors(off)]
fn cached_without_vary(headers: &HeaderMap) -> Response {
    let mut response = ([("cache-control", "max-age=600")], "cached").into_response();
    if let Some(origin) = headers.get("origin") {
        response.headers_mut().insert("access-control-allow-origin", origin.clone());
    }
    response
}

#[get("/starred")]
fn starred() -> impl IntoResponse {
    ([("cache-control", "max-age=600"), ("vary", "accept, *")], "cached")
}

#[get("/tagged")]
fn tagged(headers: &HeaderMap) -> impl IntoResponse {
    let head = [("cache-control", "no-cache"), ("etag", "\"1\"")];
    match headers.get("if-none-match") {
        Some(_) => (StatusCode::NOT_MODIFIED, head, ""),
        None => (StatusCode::OK, head, "tagged"),
    }
}

#[get("/events")]
fn events() -> impl IntoResponse {
    ([("content-type", "text/event-stream")], Body::from("data: hello\n\n"))
}

/// A server that writes its headers by hand.
#[get("/by-hand/{what}")]
#[cors(off)]
fn by_hand(what: &str) -> impl IntoResponse + use<> {
    let lines: &[(&str, &str)] = match what {
        "twice" => &[
            ("access-control-allow-origin", "https://app.example.com"),
            ("access-control-allow-origin", "https://app.example.com"),
        ],
        "list" => &[("access-control-allow-origin", "https://app.example.com, https://www.example.com")],
        "slash" => &[("access-control-allow-origin", "https://app.example.com/")],
        "nonsense" => &[("access-control-allow-origin", "app.example.com")],
        "null" => &[("access-control-allow-origin", "null")],
        "wildcard" => &[("access-control-allow-origin", "*"), ("access-control-allow-credentials", "true")],
        "capital" => &[
            ("access-control-allow-origin", "https://app.example.com"),
            ("access-control-allow-credentials", "True"),
        ],
        _ => &[],
    };
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        headers.append(*name, restmachine::HeaderValue::from_static(value));
    }
    (StatusCode::OK, headers, "by hand")
}

mod general {
    use super::*;

    router! {
        #[cors(origins = ["https://app.example.com"], credentials)]
        pub(super) General {
            mixed, mixed_replace, mixed_remove, twice_replace, twice_remove, status, worded, number, panics, json, log_in, me,
            redirect, cached_without_vary, starred, tagged, by_hand,
        }
    }
}

router! {
    Api {
        "/" => general::General,
        "/app" => app::App,
        "/admitted" => admitted::Admitted,
        "/any" => any::Any,
        "/all" => all::All,
        "/named" => named::Named,
        "/exposing" => exposing::Exposing,
        "/hiding" => hiding::Hiding,
        "/brief" => brief::Brief,
        "/forgetful" => forgetful::Forgetful,
        "/subdomains" => subdomains::Subdomains,
        "/ports" => ports::Ports,
        "/both" => both::Both,
        "/listed" => listed::Listed,
        "/off" => off::Off,
        "/reflected" => reflected::Reflected,
    }
}

router! {
    Other {
        "/any" => any::Any,
        "/app" => app::App,
        "/admitted" => admitted::Admitted,
        "/" => general::General,
    }
}
