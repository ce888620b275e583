//! The first program of the documentation, word for word.

#[allow(dead_code, unreachable_pub, reason = "`main` binds a fixed port; the rest is what it serves")]
#[path = "../../examples/quickstart.rs"]
mod program;

use program::App;
use restmachine_tests::{ask, preflight};

const APP: &str = "https://app.example.com";
const SERVICE: &str = "https://external-service.com";

#[test]
fn it_answers_what_it_says() {
    let json = ("content-type", "application/json");
    let rows = [
        ("GET /api/data", "", 200, r#"{"message":"Hello from API"}"#),
        ("POST /api/webhook", r#"{"event":"push"}"#, 201, r#"{"received":{"event":"push"}}"#),
        ("GET /users/7", "", 200, r#"{"id":7}"#),
        ("GET /api/public/status", "", 200, "ok"),
    ];
    for (line, body, status, expected) in rows {
        let answer = ask(&App::service(), line, &[json], body);
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, expected), "{line}");
    }
}

/// (path, method, origin asking, origin allowed, credentials, max age): one row for each of its three levels and more.
#[test]
fn its_three_levels_decide_who_may_ask() {
    let rows = [
        ("/api/data", "GET", APP, Some(APP), Some("true"), Some("86400")),
        ("/users/7", "GET", APP, Some(APP), Some("true"), Some("86400")),
        ("/api/webhook", "POST", SERVICE, Some(SERVICE), None, Some("86400")),
        ("/api/webhook", "POST", APP, None, None, None),
        ("/api/data", "GET", SERVICE, None, None, None),
        ("/api/public/status", "GET", SERVICE, Some("*"), None, Some("3600")),
    ];
    for (path, method, origin, allowed, credentials, max_age) in rows {
        let answer = preflight(&App::service(), path, origin, method);
        let what = format!("{method} {path} from {origin}");
        assert_eq!(answer.status, if allowed.is_some() { 204 } else { 403 }, "{what}");
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), allowed, "{what}");
        assert_eq!(answer.header("access-control-allow-credentials").as_deref(), credentials, "{what}");
        assert_eq!(answer.header("access-control-max-age").as_deref(), max_age, "{what}");
    }
}

#[test]
fn its_report_is_an_aligned_table() {
    let report = App::report().to_string();
    let columns: Vec<Option<usize>> =
        report.lines().map(|line| line.find("behaviour::").or_else(|| line.find("HANDLER"))).collect();
    assert_eq!(columns.len(), 5, "{report}");
    assert!(columns.iter().all(|column| *column == columns[0]), "{report}");
    assert!(report.contains("GET     /users/{id}"), "{report}");
    assert!(report.contains("https://app.example.com with credentials"), "{report}");
}
