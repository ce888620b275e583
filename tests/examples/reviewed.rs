//! The examples about tests: what they serve. The tests in them run here too.

use restmachine_tests::socket::Server;

use crate::{check, Row, ADMIN, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/browser.rs"]
mod browser;

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/lock/main.rs"]
mod lock;

#[tokio::test]
async fn what_the_test_browser_is_shown_is_what_is_served() {
    let server = Server::start(browser::App::service()).await;
    let rows: &[Row] = &[
        ("GET /users/7", APP, 200, Some(APP), false, r#"{"id":7}"#),
        ("GET /users/7", EVIL, 200, None, false, r#"{"id":7}"#),
        ("preflight DELETE /users/7", APP, 403, None, false, ""),
        ("preflight DELETE /users/7", ADMIN, 204, Some(ADMIN), true, ""),
        ("DELETE /users/7", ADMIN, 204, Some(ADMIN), true, ""),
    ];
    check(server.address, rows).await;
    let answer = crate::ask(server.address, "GET /users/7", APP).await;
    assert_eq!(answer.header("access-control-expose-headers").as_deref(), Some("X-Request-ID"));
    assert_eq!(answer.header("x-shard").as_deref(), Some("12"));
    server.stop().await;
}

#[tokio::test]
async fn what_is_locked_is_what_is_served() {
    let server = Server::start(lock::App::service()).await;
    let rows: &[Row] = &[
        ("GET /orders", APP, 200, Some(APP), true, "[]"),
        ("POST /orders", APP, 204, Some(APP), true, ""),
        ("preflight DELETE /orders/7", ADMIN, 204, Some(ADMIN), true, ""),
        ("preflight DELETE /orders/7", APP, 403, None, false, ""),
        ("GET /status", EVIL, 200, Some("*"), false, "ok"),
    ];
    check(server.address, rows).await;
    server.stop().await;
}
