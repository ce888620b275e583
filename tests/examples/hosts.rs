//! The examples in which the host is axum's server: beside routes of its own, and under tower's layers.

use std::{net::SocketAddr, time::Duration};

use restmachine_tests::socket;
use tokio::task::JoinHandle;

use crate::{check, Row, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/axum.rs"]
mod nested;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/tower.rs"]
mod layered;

// Its tests are run with these.
#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/browser_axum.rs"]
mod browser_axum;

async fn serve(app: axum::Router) -> (SocketAddr, JoinHandle<std::io::Result<()>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (address, tokio::spawn(async { axum::serve(listener, app).await }))
}

#[tokio::test]
async fn nested_in_axum_each_part_answers_under_its_own_policy() {
    let (address, serving) = serve(nested::app()).await;
    let rows: &[Row] = &[
        // Under a prefix that axum removes.
        ("GET /api/users/7", APP, 200, Some(APP), true, r#"{"id":7}"#),
        ("GET /api/users/7", EVIL, 200, None, false, r#"{"id":7}"#),
        ("GET /api/users/x", APP, 400, Some(APP), true, "about:blank"),
        ("GET /api/status", EVIL, 200, Some("*"), false, "ok"),
        ("GET /api/nothing", APP, 404, Some(APP), true, "Not Found"),
        ("DELETE /api/users/7", APP, 405, Some(APP), true, "Method Not Allowed"),
        ("preflight GET /api/users/7", APP, 204, Some(APP), true, ""),
        ("preflight GET /api/users/7", EVIL, 403, None, false, ""),
        // axum's own route, with a policy in a layer.
        ("GET /health", APP, 200, Some(APP), false, "healthy"),
        ("GET /health", EVIL, 200, None, false, "healthy"),
        ("preflight GET /health", APP, 204, Some(APP), false, ""),
        // A file, which has no policy.
        ("GET /files/hello.txt", APP, 200, None, false, "Hello from a file.\n"),
        // A path that axum does not route.
        ("GET /elsewhere", EVIL, 200, Some("*"), false, r#"{"nothing":"/elsewhere"}"#),
        ("preflight PUT /elsewhere", EVIL, 204, Some("*"), false, ""),
    ];
    check(address, rows).await;
    serving.abort();
}

#[tokio::test]
async fn layers_of_tower_http_work_around_a_service() {
    let (address, serving) = serve(layered::app(Duration::from_millis(100))).await;
    let rows: &[Row] = &[
        ("GET /numbers", APP, 200, Some(APP), false, "999\n"),
        ("preflight GET /numbers", EVIL, 403, None, false, ""),
        // An answer that a layer gives by itself has no policy.
        ("GET /slow", APP, 503, None, false, ""),
    ];
    check(address, rows).await;
    let headers = [("origin", APP), ("accept-encoding", "gzip")];
    let compressed = socket::ask(address, "GET /numbers", &headers, "").await;
    assert_eq!(compressed.header("content-encoding").as_deref(), Some("gzip"));
    assert_eq!(compressed.header("access-control-allow-origin").as_deref(), Some(APP));
    let varying = compressed.header("vary").unwrap().to_ascii_lowercase();
    assert!(varying.contains("origin") && varying.contains("accept-encoding"), "{varying}");
    assert!(compressed.body.starts_with('\u{1f}'), "the mark of gzip: {}", compressed.body);
    serving.abort();
}

#[tokio::test]
async fn an_axum_program_answers_over_a_socket_as_its_own_tests_say() {
    let (address, serving) = serve(browser_axum::app()).await;
    let rows: &[Row] = &[
        ("GET /users/7", APP, 200, Some(APP), false, "user 7"),
        ("GET /users/7", EVIL, 200, None, false, "user 7"),
        ("preflight PUT /users/7", APP, 200, Some(APP), false, ""),
    ];
    check(address, rows).await;
    serving.abort();
}
