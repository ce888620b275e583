//! Every request and answer that the guide prints.

use restmachine::{cors, delete, get, post, put, router, Json, StatusCode};
use restmachine_tests::{ask, preflight, Answer};
use serde_json::{json, Map, Value};

const ORIGIN: &str = "https://app.example.com";

mod detection {
    use super::*;

    #[get("/users/{id}")]
    fn get_user(id: String) -> Json<Value> {
        Json(json!({ "id": id }))
    }

    #[put("/users/{id}")]
    async fn update_user(id: String, Json(mut user): Json<Map<String, Value>>) -> Json<Value> {
        user.insert("id".to_owned(), id.into());
        Json(user.into())
    }

    #[delete("/users/{_id}")]
    fn delete_user() {}

    router! {
        #[cors(origins = ["https://app.example.com"])]
        pub(super) App { get_user, update_user, delete_user }
    }
}

#[test]
fn methods_are_detected_from_the_routes() {
    let service = detection::App::service();
    let asked = preflight(&service, "/users/123", ORIGIN, "PUT");
    assert_eq!(asked.status, 204);
    assert_eq!(asked.header("allow").as_deref(), Some("DELETE, GET, OPTIONS, PUT"));
    assert_eq!(asked.header("access-control-allow-methods").as_deref(), Some("DELETE, GET, OPTIONS, PUT"));
    let plain = ask(&service, "OPTIONS /users/123", &[], "");
    assert_eq!(plain.status, 204);
    assert_eq!(plain.header("allow").as_deref(), Some("DELETE, GET, OPTIONS, PUT"));
}

#[test]
fn defaults_are_those_of_the_guide() {
    let service = detection::App::service();
    let asked = preflight(&service, "/users/123", ORIGIN, "GET");
    let allowed = "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With";
    assert_eq!(asked.header("access-control-allow-headers").as_deref(), Some(allowed));
    assert_eq!(asked.header("access-control-max-age").as_deref(), Some("86400"));
    let actual = ask(&service, "GET /users/123", &[("origin", ORIGIN)], "");
    let exposed = "Content-Length, Content-Type, ETag, Location, X-Request-ID";
    assert_eq!(actual.header("access-control-expose-headers").as_deref(), Some(exposed));
    assert_eq!(actual.body, r#"{"id":"123"}"#);
}

mod samples {
    use super::*;

    #[get("/api/users")]
    fn list() -> Json<Value> {
        Json(json!([]))
    }

    #[post("/api/users")]
    async fn create(Json(user): Json<Value>) -> (StatusCode, Json<Value>) {
        (StatusCode::CREATED, Json(json!({ "id": "123", "name": user["name"] })))
    }

    router! {
        #[cors(
            origins = ["https://app.example.com"],
            allow_headers = ["Content-Type", "Authorization"],
            expose_headers = ["X-Request-ID"],
            credentials,
        )]
        pub(super) App { list, create }
    }
}

/// The answer has these headers and no others.
fn assert_headers(answer: &Answer, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        assert_eq!(answer.header(name).as_deref(), Some(*value), "{name}");
    }
    assert_eq!(answer.headers.len(), expected.len(), "{:?}", answer.headers);
}

#[test]
fn the_preflight_sample_holds() {
    let headers = [
        ("host", "api.example.com"),
        ("origin", ORIGIN),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "Content-Type, Authorization"),
    ];
    let answer = ask(&samples::App::service(), "OPTIONS /api/users", &headers, "");
    assert_eq!(answer.status, 204);
    let expected = [
        ("access-control-allow-origin", "https://app.example.com"),
        ("access-control-allow-methods", "GET, OPTIONS, POST"),
        ("access-control-allow-headers", "Content-Type, Authorization"),
        ("access-control-allow-credentials", "true"),
        ("access-control-max-age", "86400"),
        ("allow", "GET, OPTIONS, POST"),
        ("vary", "Origin"),
    ];
    assert_headers(&answer, &expected);
    assert_eq!(answer.body, "");
}

#[test]
fn the_actual_request_sample_holds() {
    let headers = [
        ("host", "api.example.com"),
        ("origin", ORIGIN),
        ("content-type", "application/json"),
        ("authorization", "Bearer abc123"),
    ];
    let answer = ask(&samples::App::service(), "POST /api/users", &headers, r#"{"name": "Alice"}"#);
    assert_eq!(answer.status, 201);
    let expected = [
        ("access-control-allow-origin", "https://app.example.com"),
        ("access-control-allow-credentials", "true"),
        ("access-control-expose-headers", "X-Request-ID"),
        ("vary", "Origin"),
        ("content-type", "application/json"),
    ];
    assert_headers(&answer, &expected);
    assert_eq!(answer.body, r#"{"id":"123","name":"Alice"}"#);
}

#[test]
fn a_foreign_origin_gets_no_cors_headers() {
    let service = samples::App::service().with_explanations(false);
    let refused = preflight(&service, "/api/users", "https://evil.com", "POST");
    assert_eq!(refused.status, 403);
    assert_eq!(refused.cors_headers(), [""; 0]);
    assert_eq!(refused.body, "");
    let actual = ask(&service, "GET /api/users", &[("origin", "https://evil.com")], "");
    assert_eq!(actual.status, 200);
    assert_eq!(actual.cors_headers(), [""; 0]);
    assert_eq!(actual.header("vary").as_deref(), Some("Origin"));
}

mod manual_methods {
    use super::*;

    #[get("/admin/users")]
    #[post("/admin/users")]
    #[delete("/admin/users")]
    #[cors(origins = ["https://admin.example.com"], methods = ["GET", "POST"])]
    fn admin_users() -> Json<Value> {
        Json(json!({ "users": [] }))
    }

    router! { pub(super) App { admin_users } }
}

#[test]
fn methods_can_be_overridden() {
    let service = manual_methods::App::service();
    let origin = "https://admin.example.com";
    let asked = preflight(&service, "/admin/users", origin, "GET");
    assert_eq!(asked.header("allow").as_deref(), Some("DELETE, GET, OPTIONS, POST"));
    let shared = asked.header("access-control-allow-methods");
    assert_eq!(shared.as_deref(), Some("GET, POST"), "DELETE is not exposed, nothing is added");
    let deleted = ask(&service, "DELETE /admin/users", &[("origin", origin)], "");
    assert_eq!((deleted.status.as_u16(), deleted.cors_headers()), (200, vec![]), "served, not shared");
}
