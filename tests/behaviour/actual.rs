//! Actual requests: what every response carries, whatever its outcome.

use restmachine::{cors, get, head, post, router, HeaderMap, HeaderValue, Response, StatusCode};
use restmachine_tests::{ask, ask_with};

const APP: &str = "https://app.example";

#[get("/ok")]
fn ok() -> &'static str {
    "ok"
}

#[get("/not-modified")]
fn not_modified() -> StatusCode {
    StatusCode::NOT_MODIFIED
}

#[get("/missing")]
fn missing() -> Option<String> {
    None
}

#[get("/number/{number}")]
fn number(number: u8) -> String {
    number.to_string()
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("the text of a panic stays in the log")
}

#[post("/upload")]
async fn upload(body: restmachine::Bytes) -> String {
    body.len().to_string()
}

fn response(headers: &[(&'static str, &'static str)]) -> Response {
    let mut response = Response::new("by hand".into());
    for (name, value) in headers {
        response.headers_mut().append(*name, HeaderValue::from_static(value));
    }
    response
}

#[get("/meddling")]
fn meddling() -> Response {
    response(&[
        ("access-control-allow-origin", "https://evil.example"),
        ("access-control-allow-origin", "*"),
        ("access-control-allow-credentials", "true"),
        ("access-control-allow-methods", "DELETE"),
        ("access-control-allow-private-network", "true"),
        ("vary", "Accept-Encoding"),
    ])
}

#[get("/vary/{value}")]
fn vary(value: &str) -> Response {
    match value {
        "lower" => response(&[("vary", "accept, origin")]),
        "star" => response(&[("vary", "*")]),
        "similar" => response(&[("vary", "Original")]),
        _ => response(&[]),
    }
}

#[get("/public")]
#[cors(origins = "*")]
fn public() -> Response {
    response(&[("access-control-allow-credentials", "true")])
}

#[get("/partly")]
#[post("/partly")]
#[cors(origins = ["https://app.example"], methods = ["GET"])]
fn partly() -> Response {
    response(&[("access-control-allow-origin", "*")])
}

#[get("/head-only")]
#[cors(origins = ["https://app.example"], methods = ["HEAD"])]
fn head_only() {}

#[get("/crowded")]
fn crowded() -> Response {
    let mut response = response(&[]);
    for number in 0..40_000 {
        let name = restmachine::HeaderName::try_from(format!("x-{number}")).expect("a name");
        if response.headers_mut().try_append(name, HeaderValue::from_static("1")).is_err() {
            break;
        }
    }
    response
}

#[head("/headed")]
fn headed(_headers: &HeaderMap) -> Response {
    response(&[("x-from", "head")])
}

#[get("/headed")]
fn got() -> Response {
    response(&[("x-from", "get")])
}

router! {
    #[cors(origins = ["https://app.example"], credentials)]
    App {
        ok, not_modified, missing, number, panics, upload, meddling, vary, public, partly, headed, got,
        head_only, crowded,
    }
}

/// (request, status): every one of them is shared with the page, or it could not even see the error.
#[test]
fn every_outcome_is_decorated() {
    let outcomes = [
        ("GET /ok", 200),
        ("HEAD /ok", 200),
        ("GET /not-modified", 304),
        ("GET /missing", 404),
        ("GET /number/7", 200),
        ("GET /number/300", 400),
        ("GET /number/%FF", 400),
        ("GET /panic", 500),
        ("GET /unrouted", 404),
        ("GET /ok/", 404),
        ("DELETE /ok", 405),
        ("POST /upload", 200),
    ];
    let service = App::service();
    for (line, status) in outcomes {
        let shared = ask(&service, line, &[("origin", APP)], "");
        assert_eq!(shared.status, status, "{line}");
        let expected = [
            ("access-control-allow-origin", Some(APP)),
            ("access-control-allow-credentials", Some("true")),
            (
                "access-control-expose-headers",
                Some("Content-Length, Content-Type, ETag, Location, X-Request-ID"),
            ),
            ("vary", Some("Origin")),
        ];
        for (name, value) in expected {
            assert_eq!(shared.header(name).as_deref(), value, "{name} of {line}");
        }
        for asking in [None, Some("https://evil.example"), Some("null"), Some("https://app.example:8443")] {
            let headers: Vec<(&str, &str)> = asking.map(|origin| ("origin", origin)).into_iter().collect();
            let kept = ask(&service, line, &headers, "");
            assert_eq!(kept.status, status, "{line} asked by {asking:?}");
            assert_eq!(kept.cors_headers(), [""; 0], "{line} asked by {asking:?}");
            assert_eq!(kept.header("vary").as_deref(), Some("Origin"), "{line} asked by {asking:?}");
        }
    }
}

#[test]
fn an_overlong_body_is_decorated_too() {
    let long = vec![b'x'; restmachine::DEFAULT_BODY_LIMIT + 1];
    let request = http::Request::post("/upload").header("origin", APP).body(long.into()).unwrap();
    let answer = ask_with(&App::service(), request);
    assert_eq!(answer.status, 413);
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some(APP));
    let full = vec![b'x'; restmachine::DEFAULT_BODY_LIMIT];
    let request = http::Request::post("/upload").body(full.into()).unwrap();
    assert_eq!(ask_with(&App::service(), request).body, restmachine::DEFAULT_BODY_LIMIT.to_string());
}

#[test]
fn what_a_handler_set_by_hand_is_replaced_or_removed() {
    let service = App::service();
    let shared = ask(&service, "GET /meddling", &[("origin", APP)], "");
    assert_eq!(shared.header("access-control-allow-origin").as_deref(), Some(APP), "one line, the policy's");
    assert_eq!(shared.header("vary").as_deref(), Some("Accept-Encoding, Origin"));
    let names = ["credentials", "origin"].map(|name| format!("access-control-allow-{name}"));
    assert_eq!(shared.cors_headers(), [&names[0], &names[1], "access-control-expose-headers"]);
    let kept = ask(&service, "GET /meddling", &[("origin", "https://evil.example")], "");
    assert_eq!(kept.cors_headers(), [""; 0]);
}

#[test]
fn vary_is_added_by_membership() {
    for (value, expected) in
        [("lower", "accept, origin"), ("star", "*"), ("similar", "Original, Origin"), ("none", "Origin")]
    {
        let answer = ask(&App::service(), &format!("GET /vary/{value}"), &[("origin", APP)], "");
        assert_eq!(answer.header("vary").as_deref(), Some(expected), "{value}");
    }
}

#[test]
fn a_wildcard_is_sent_with_or_without_an_origin() {
    for origin in [None, Some(APP), Some("null"), Some("not an origin")] {
        let headers: Vec<(&str, &str)> = origin.map(|origin| ("origin", origin)).into_iter().collect();
        let answer = ask(&App::service(), "GET /public", &headers, "");
        assert_eq!(answer.cors_headers(), ["access-control-allow-origin", "access-control-expose-headers"]);
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("*"));
        assert_eq!(answer.header("vary"), None);
    }
}

#[test]
fn a_method_left_out_is_served_and_not_shared() {
    let rows = [
        ("GET /partly", 200, true),
        ("HEAD /partly", 200, true),
        ("POST /partly", 200, false),
        ("GET /head-only", 204, false),
        ("HEAD /head-only", 204, true),
    ];
    for (line, status, is_shared) in rows {
        let answer = ask(&App::service(), line, &[("origin", APP)], "");
        assert_eq!(answer.status, status, "{line}");
        assert_eq!(answer.cors_headers().is_empty(), !is_shared, "{line}");
        assert_eq!(answer.header("vary").as_deref(), Some("Origin"), "{line}");
    }
}

/// (origin header lines, allowed): hostile values match nothing and are never sent back.
#[test]
fn hostile_origins_are_never_reflected() {
    let long = format!("https://{}.example", "a".repeat(10_000));
    let many: &[&[u8]] = &[
        long.as_bytes(),
        b"https://app.example\xff",
        b"https://app.example\t",
        b" https://app.example, https://evil.example",
        b"",
        b"https://",
        b"https://app.example#",
        b"https://app.example?x",
        b"https://user@app.example",
        b"HTTPS://app.example",
        b"https://app.example:443",
        b"https://app.example.",
        b"https://xapp.example",
    ];
    for origin in many {
        let value = HeaderValue::from_bytes(origin).unwrap();
        let request = http::Request::get("/ok").header("origin", value).body("".into()).unwrap();
        let answer = ask_with(&App::service(), request);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.cors_headers(), [""; 0], "{}", String::from_utf8_lossy(origin));
    }
    let twice =
        http::Request::get("/ok").header("origin", APP).header("origin", APP).body("".into()).unwrap();
    assert_eq!(ask_with(&App::service(), twice).cors_headers(), [""; 0], "two lines");
}

#[test]
fn head_goes_through_get_unless_it_is_routed() {
    let service = App::service();
    let implicit = ask(&service, "HEAD /ok", &[], "");
    assert_eq!((implicit.status.as_u16(), implicit.body.as_str()), (200, ""));
    assert_eq!(implicit.header("content-length").as_deref(), Some("2"));
    assert_eq!(ask(&service, "HEAD /headed", &[], "").header("x-from").as_deref(), Some("head"));
    assert_eq!(ask(&service, "GET /headed", &[], "").header("x-from").as_deref(), Some("get"));
}

/// A header map that is full panics when it is asked for more; the response then goes out as it is.
#[test]
fn a_response_without_room_for_headers_is_sent_unshared() {
    let answer = ask(&App::service(), "GET /crowded", &[("origin", APP)], "");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), None);
}
