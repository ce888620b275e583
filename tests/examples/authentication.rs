//! Requests with a token, and what a page sees without one.

use restmachine_tests::socket::{self, Server};

use crate::{check, Row, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/authentication.rs"]
mod program;

#[tokio::test]
async fn a_token_opens_what_it_is_for() {
    let server = Server::start(program::App::with_state(program::state())).await;
    for (line, authorization, status, excerpt) in [
        ("GET /profile", "Bearer alice-token", 200, "alice"),
        ("GET /profile", "Bearer bob-token", 200, "bob"),
        ("GET /profile", "Bearer unknown", 401, "sign in"),
        ("GET /profile", "Basic alice-token", 401, "sign in"),
        ("GET /profile", "Bearer ", 401, "sign in"),
        ("GET /greeting", "Bearer bob-token", 200, "hello, bob"),
        ("GET /greeting", "", 200, "hello, stranger"),
        ("DELETE /users/carol", "Bearer alice-token", 200, "alice has removed carol"),
        ("DELETE /users/carol", "Bearer bob-token", 403, "for administrators"),
        ("DELETE /users/carol", "Bearer unknown", 401, "sign in"),
    ] {
        let headers = [("origin", APP), ("authorization", authorization)];
        let answer = socket::ask(server.address, line, &headers, "").await;
        let what = format!("{line} with {authorization:?}: {answer:?}");
        assert_eq!(answer.status, status, "{what}");
        assert!(answer.body.contains(excerpt), "{what}");
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some(APP), "{what}");
        let says_how = answer.header("www-authenticate");
        assert_eq!(says_how.as_deref(), (status == 401).then_some("Bearer"), "{what}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_preflight_needs_no_token() {
    let server = Server::start(program::App::with_state(program::state())).await;
    let rows: &[Row] = &[
        ("preflight GET /profile", APP, 204, Some(APP), false, ""),
        ("preflight DELETE /users/carol", APP, 204, Some(APP), false, ""),
        ("preflight DELETE /users/carol", EVIL, 403, None, false, ""),
        ("GET /profile", EVIL, 401, None, false, "sign in"),
    ];
    check(server.address, rows).await;
    server.stop().await;
}
