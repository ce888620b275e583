//! The first program of the documentation, word for word.

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/quickstart.rs"]
mod program;

use program::App;
use restmachine_tests::socket::Server;

use crate::{check, Row, APP, EVIL};

const SERVICE: &str = "https://external-service.com";

#[tokio::test]
async fn it_answers_what_it_says() {
    let server = Server::start(App::service()).await;
    let rows: &[Row] = &[
        ("GET /api/data", APP, 200, Some(APP), true, r#"{"message":"Hello from API"}"#),
        (
            r#"POST /api/webhook {"event":"push"}"#,
            SERVICE,
            201,
            Some(SERVICE),
            false,
            r#"{"received":{"event":"push"}}"#,
        ),
        ("POST /api/webhook {}", APP, 201, None, false, "received"),
        ("GET /users/7", APP, 200, Some(APP), true, r#"{"id":7}"#),
        ("GET /users/7", EVIL, 200, None, false, r#"{"id":7}"#),
        ("GET /api/public/status", EVIL, 200, Some("*"), false, "ok"),
    ];
    check(server.address, rows).await;
    server.stop().await;
}

/// One row for each of its three levels and more.
#[tokio::test]
async fn its_three_levels_decide_which_origins_may_ask() {
    let server = Server::start(App::service()).await;
    let rows: &[Row] = &[
        ("preflight GET /api/data", APP, 204, Some(APP), true, ""),
        ("preflight GET /users/7", APP, 204, Some(APP), true, ""),
        ("preflight POST /api/webhook", SERVICE, 204, Some(SERVICE), false, ""),
        ("preflight POST /api/webhook", APP, 403, None, false, ""),
        ("preflight GET /api/data", SERVICE, 403, None, false, ""),
        ("preflight GET /api/public/status", SERVICE, 204, Some("*"), false, ""),
    ];
    check(server.address, rows).await;
    for (path, max_age) in [("/api/data", "86400"), ("/api/public/status", "3600")] {
        let preflight = crate::ask(server.address, &format!("preflight GET {path}"), APP).await;
        assert_eq!(preflight.header("access-control-max-age").as_deref(), Some(max_age), "{path}");
    }
    server.stop().await;
}

#[test]
fn its_report_is_an_aligned_table() {
    let report = App::report().to_string();
    let columns: Vec<Option<usize>> =
        report.lines().map(|line| line.find("examples::").or_else(|| line.find("HANDLER"))).collect();
    assert_eq!(columns.len(), 5, "{report}");
    assert!(columns.iter().all(|column| *column == columns[0]), "{report}");
    assert!(report.contains("GET     /users/{id}"), "{report}");
    assert!(report.contains("https://app.example.com with credentials"), "{report}");
}
