//! Users that are stored, and still there when another server opens the same file.

use std::{env, fs, path::PathBuf};

use restmachine::Service;
use restmachine_tests::socket::Server;

use crate::{ask, check, Row, APP, EVIL};

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/sqlite.rs"]
mod program;

use program::{App, AppState, Database};

/// A file of this test alone, which is removed with it.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("restmachine-{}-{name}.sqlite", std::process::id()));
        let _ = fs::remove_file(&path);
        Self(path)
    }

    fn service(&self) -> Service<App, AppState> {
        App::with_state(AppState { database: Database::open(&self.0).unwrap() })
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[tokio::test]
async fn users_outlive_the_server() {
    let file = File::new("outlive");
    let server = Server::start(file.service()).await;
    let rows: &[Row] = &[
        ("GET /users", APP, 200, Some(APP), false, "[]"),
        (r#"POST /users {"name":"alice"}"#, APP, 201, Some(APP), false, r#"{"id":1,"name":"alice"}"#),
        (r#"POST /users {"name":"bob"}"#, APP, 201, Some(APP), false, r#"{"id":2,"name":"bob"}"#),
        ("DELETE /users/2", APP, 204, Some(APP), false, ""),
    ];
    check(server.address, rows).await;
    server.stop().await;

    let server = Server::start(file.service()).await;
    let rows: &[Row] = &[
        ("GET /users", APP, 200, Some(APP), false, r#"[{"id":1,"name":"alice"}]"#),
        ("GET /users/1", EVIL, 200, None, false, r#"{"id":1,"name":"alice"}"#),
        ("GET /users/2", APP, 404, Some(APP), false, "Not Found"),
    ];
    check(server.address, rows).await;
    server.stop().await;
}

#[tokio::test]
async fn a_user_that_cannot_be_stored_is_refused_with_a_reason() {
    let file = File::new("refused");
    let server = Server::start(file.service()).await;
    let rows: &[Row] = &[
        (r#"POST /users {"name":"alice"}"#, APP, 201, Some(APP), false, "alice"),
        (r#"POST /users {"name":"alice"}"#, APP, 409, Some(APP), false, "that name is taken"),
        (r#"POST /users {"name":7}"#, APP, 422, Some(APP), false, "name"),
        (r#"POST /users {"name"#, APP, 400, Some(APP), false, "Bad Request"),
        (r#"POST /users {"name":"'); DROP TABLE users; --"}"#, APP, 201, Some(APP), false, "DROP TABLE"),
        ("DELETE /users/7", APP, 404, Some(APP), false, "Not Found"),
        ("GET /users/x", APP, 400, Some(APP), false, "Bad Request"),
        ("preflight DELETE /users/1", APP, 204, Some(APP), false, ""),
        ("preflight DELETE /users/1", EVIL, 403, None, false, ""),
    ];
    check(server.address, rows).await;
    let created = ask(server.address, r#"POST /users {"name":"bob"}"#, APP).await;
    assert_eq!(created.header("location").as_deref(), Some("/users/3"));
    let all = ask(server.address, "GET /users", APP).await;
    assert_eq!(all.body.matches("\"id\"").count(), 3, "{}", all.body);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_lose_nothing() {
    let file = File::new("many");
    let server = Server::start(file.service()).await;
    let address = server.address;
    let asking = (0..32).map(|number| {
        tokio::spawn(
            async move { ask(address, &format!(r#"POST /users {{"name":"user {number}"}}"#), APP).await },
        )
    });
    for asked in asking.collect::<Vec<_>>() {
        assert_eq!(asked.await.unwrap().status, 201);
    }
    let all = ask(address, "GET /users", APP).await;
    assert_eq!(all.body.matches("\"id\"").count(), 32, "{}", all.body);
    server.stop().await;
}
