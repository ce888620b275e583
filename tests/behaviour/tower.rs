//! A service among tower's: inside axum, under tower-http's layers, and beside its files.

use std::{convert::Infallible, time::Duration};

use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use restmachine::{get, post, router, Bytes, Response, Service};
use tower::ServiceExt;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/axum.rs"]
mod nested;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/tower.rs"]
mod layered;

const APP: &str = "https://app.example.com";
const EVIL: &str = "https://evil.example";

/// Asks an axum program.
pub(crate) async fn ask(
    app: axum::Router,
    line: &str,
    headers: &[(&str, &str)],
) -> http::Response<axum::body::Body> {
    let (method, path) = line.split_once(' ').unwrap();
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let Ok(answer) = app.oneshot(request.body(axum::body::Body::empty()).unwrap()).await;
    answer
}

/// The same, with the body read.
async fn ask_whole(
    app: axum::Router,
    line: &str,
    headers: &[(&str, &str)],
) -> (StatusCode, HeaderMap, Bytes) {
    let (parts, body) = ask(app, line, headers).await.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes())
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn nested_in_axum_each_part_answers_under_its_own_policy() {
    const METHOD: &str = "access-control-request-method";
    let rows: &[(&str, &[(&str, &str)], u16, Option<&str>, &str)] = &[
        // Behind a prefix that axum takes off.
        ("GET /api/users/7", &[("origin", APP)], 200, Some(APP), r#"{"id":7}"#),
        ("GET /api/users/7", &[("origin", EVIL)], 200, None, r#"{"id":7}"#),
        ("GET /api/users/x", &[("origin", APP)], 400, Some(APP), "about:blank"),
        ("GET /api/status", &[("origin", EVIL)], 200, Some("*"), "ok"),
        ("GET /api/nothing", &[("origin", APP)], 404, Some(APP), "Not Found"),
        ("DELETE /api/users/7", &[("origin", APP)], 405, Some(APP), "Method Not Allowed"),
        ("OPTIONS /api/users/7", &[("origin", APP), (METHOD, "GET")], 204, Some(APP), ""),
        ("OPTIONS /api/users/7", &[("origin", EVIL), (METHOD, "GET")], 403, None, ""),
        // axum's own route, with a policy in a layer.
        ("GET /health", &[("origin", APP)], 200, Some(APP), "healthy"),
        ("GET /health", &[("origin", EVIL)], 200, None, "healthy"),
        ("OPTIONS /health", &[("origin", APP), (METHOD, "GET")], 204, Some(APP), ""),
        // A file, which has no policy.
        ("GET /files/hello.txt", &[("origin", APP)], 200, None, "Hello from a file.\n"),
        // Whatever axum does not route.
        ("GET /elsewhere", &[("origin", EVIL)], 200, Some("*"), r#"{"nothing":"/elsewhere"}"#),
        ("OPTIONS /elsewhere", &[("origin", EVIL), (METHOD, "PUT")], 204, Some("*"), ""),
    ];
    for (line, headers, status, allowed, text) in rows {
        let (answered, answer, body) = ask_whole(nested::app(), line, headers).await;
        assert_eq!(answered, *status, "{line} {headers:?}");
        assert_eq!(header(&answer, "access-control-allow-origin"), *allowed, "{line} {headers:?}");
        let body = String::from_utf8_lossy(&body);
        assert!(body.contains(text), "{line}: {body}");
    }
}

#[tokio::test]
async fn layers_of_tower_http_stand_around_a_service() {
    let app = || layered::app(Duration::from_millis(100));
    let (status, headers, body) =
        ask_whole(app(), "GET /numbers", &[("origin", APP), ("accept-encoding", "gzip")]).await;
    assert_eq!(status, 200);
    assert_eq!(header(&headers, "content-encoding"), Some("gzip"));
    assert_eq!(header(&headers, "access-control-allow-origin"), Some(APP));
    let varying: Vec<_> = headers.get_all("vary").iter().map(|line| line.to_str().unwrap()).collect();
    let varying = varying.join(", ").to_ascii_lowercase();
    assert!(varying.contains("origin") && varying.contains("accept-encoding"), "{varying}");
    assert_eq!(body[..2], [0x1f, 0x8b], "the mark of gzip");
    let (status, headers, body) = ask_whole(app(), "GET /numbers", &[]).await;
    assert_eq!((status.as_u16(), header(&headers, "content-encoding")), (200, None));
    assert!(body.ends_with(b"999\n"));
    let (status, headers, _) = ask_whole(app(), "GET /slow", &[("origin", APP)]).await;
    assert_eq!((status.as_u16(), header(&headers, "access-control-allow-origin")), (503, None));
}

#[get("/hello")]
fn hello() -> &'static str {
    "hello"
}

#[post("/length")]
fn length(body: Bytes) -> String {
    body.len().to_string()
}

router! { App { hello, length } }

/// What hosts ask of a service.
fn is_what_hosts_take<B, T>(service: T) -> T
where
    T: tower::Service<Request<B>, Response = Response, Error = Infallible> + Clone + Send + Sync + 'static,
    T::Future: Send + 'static,
{
    service
}

#[tokio::test]
async fn a_service_takes_bodies_of_any_kind() {
    let service: Service<App> = is_what_hosts_take::<axum::body::Body, _>(App::service());
    let service = is_what_hosts_take::<hyper::body::Incoming, _>(service);
    let request = Request::post("/length").body(Full::new(&b"bytes"[..])).unwrap();
    let Ok(answer) = service.clone().oneshot(request).await;
    assert_eq!(answer.into_body().bytes().await.unwrap(), "5");
    let request = Request::post("/length").body("text".to_owned()).unwrap();
    let Ok(answer) = service.oneshot(request).await;
    assert_eq!(answer.into_body().bytes().await.unwrap(), "4");
}
