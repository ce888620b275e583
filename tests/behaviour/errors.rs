//! Bad input gets the answer that the rules demand, as problem+json, and never causes a panic.

use std::convert::Infallible;

use restmachine::{cors, get, post, router, Body, FromRequest, Json, RequestHead};
use restmachine_tests::{ask, ask_with};
use serde_json::Value;

#[derive(serde::Deserialize)]
struct User {
    name: String,
}

#[post("/users")]
#[cors(origins = "*")]
async fn create(Json(user): Json<User>) -> String {
    user.name
}

#[get("/users/{id}")]
fn show(id: u64) -> String {
    id.to_string()
}

#[get("/panic")]
fn panics() -> String {
    panic!("a secret that stays in the log")
}

#[get("/late")]
async fn panics_late() -> String {
    tokio::task::yield_now().await;
    panic!("a secret that stays in the log")
}

struct Lease;

impl<S: Sync> FromRequest<S> for Lease {
    type Rejection = Infallible;

    async fn from_request(_: &RequestHead, _: &mut Body, _: &S) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        panic!("a secret that stays in the log")
    }
}

/// One argument is rejected, and then another, which was already made, panics when it is dropped.
#[post("/lease")]
fn panics_in_between(_lease: Lease, Json(_sent): Json<Value>) {}

router! { App { create, show, panics, panics_late, panics_in_between } }

const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

#[test]
fn every_error_is_a_problem_document() {
    let rows: &[(&str, &[(&str, &str)], &'static str, u16, &str)] = &[
        ("GET /nowhere", &[], "", 404, "Not Found"),
        ("GET /users/7/", &[], "", 404, "Not Found"),
        ("GET //users/7", &[], "", 404, "Not Found"),
        ("GET /users/", &[], "", 404, "Not Found"),
        ("GET /Users/7", &[], "", 404, "Not Found"),
        ("DELETE /users/7", &[], "", 405, "Method Not Allowed"),
        ("BREW /users/7", &[], "", 405, "Method Not Allowed"),
        ("GET /users/seven", &[], "", 400, "Bad Request"),
        ("GET /users/-1", &[], "", 400, "Bad Request"),
        ("GET /users/99999999999999999999", &[], "", 400, "Bad Request"),
        ("GET /users/%ff", &[], "", 400, "Bad Request"),
        ("GET /users/%00", &[], "", 400, "Bad Request"),
        ("GET /users/%", &[], "", 400, "Bad Request"),
        ("POST /users", &[], "{}", 415, "Unsupported Media Type"),
        ("POST /users", &[("content-type", "text/plain")], "{}", 415, "Unsupported Media Type"),
        ("POST /users", &[("content-type", "application/jsonp")], "{}", 415, "Unsupported Media Type"),
        ("POST /users", JSON, "{", 400, "Bad Request"),
        ("POST /users", JSON, "", 400, "Bad Request"),
        ("POST /users", JSON, "{}", 422, "Unprocessable Entity"),
        ("POST /users", JSON, r#"{"name": 7}"#, 422, "Unprocessable Entity"),
        ("GET /panic", &[], "", 500, "Internal Server Error"),
        ("GET /late", &[], "", 500, "Internal Server Error"),
        ("POST /lease", &[], "", 500, "Internal Server Error"),
        ("POST /lease", JSON, "1", 500, "Internal Server Error"),
    ];
    let service = App::service();
    for (line, headers, body, status, title) in rows {
        let answer = ask(&service, line, headers, body);
        assert_eq!(answer.status, *status, "{line} {body}");
        assert_eq!(
            answer.header("content-type").as_deref(),
            Some("application/problem+json"),
            "{line} {body}"
        );
        let document: Value = serde_json::from_str(&answer.body).expect("a JSON document");
        assert_eq!(document["status"], *status, "{line} {body}");
        assert_eq!(document["title"], *title, "{line} {body}");
        assert_eq!(document["type"], "about:blank", "{line} {body}");
        assert!(!answer.body.contains("secret"), "{line}");
    }
}

#[test]
fn json_is_read_whatever_the_spelling_of_its_type() {
    for media_type in ["application/json", "Application/JSON; charset=utf-8", "application/vnd.api+json"] {
        let headers = [("content-type", media_type)];
        let answer = ask(&App::service(), "POST /users", &headers, r#"{"name": "Alice"}"#);
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, "Alice"), "{media_type}");
    }
}

#[test]
fn a_parameter_that_does_not_parse_is_named() {
    let answer = ask(&App::service(), "GET /users/seven", &[], "");
    assert!(answer.body.contains("path parameter `id`: not a valid `u64`"), "{}", answer.body);
}

#[test]
fn a_405_lists_the_methods_that_are_routed() {
    let answer = ask(&App::service(), "PATCH /users/7", &[], "");
    assert_eq!(answer.header("allow").as_deref(), Some("GET, OPTIONS"));
}

#[test]
fn long_targets_are_answered() {
    let target = format!("/users/{}", "9/".repeat(30_000));
    let request = http::Request::get(target).body("".into()).unwrap();
    assert_eq!(ask_with(&App::service(), request).status, 404);
}
