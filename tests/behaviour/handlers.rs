//! What handlers take and return.

use restmachine::{
    get, post, router, Body, Bytes, FromRequest, HeaderMap, Json, Method, RequestHead, Response, State,
    StatusCode, Uri,
};
use restmachine_tests::ask;
use serde_json::{json, Value};

struct Database(&'static str);

#[derive(State)]
struct AppState {
    database: Database,
    admin: AdminState,
}

#[derive(State)]
struct AdminState {
    secret: u32,
}

struct Agent(String);

impl<S: Sync> FromRequest<S> for Agent {
    type Rejection = StatusCode;

    async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, StatusCode> {
        let agent = head.headers.get("user-agent").and_then(|value| value.to_str().ok());
        agent.map(|agent| Self(agent.to_owned())).ok_or(StatusCode::FORBIDDEN)
    }
}

#[get("/lent/{id}")]
async fn lent(
    id: u8,
    database: &Database,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    state: &AppState,
) -> String {
    let host = headers.len();
    format!("{id} {} {method} {uri} {host} {}", database.0, state.admin.secret)
}

#[post("/borrowed")]
async fn borrowed_beside_a_body(
    headers: &HeaderMap,
    Json(body): Json<Value>,
    database: &Database,
) -> Json<Value> {
    Json(json!({ "headers": headers.len(), "body": body, "database": database.0 }))
}

#[get("/agent")]
fn agent(Agent(agent): Agent) -> String {
    agent
}

#[get("/maybe")]
async fn maybe(agent: Option<Agent>, again: Result<Agent, StatusCode>) -> String {
    format!("{} {}", agent.is_some(), again.is_ok())
}

#[post("/text")]
async fn text(body: String) -> String {
    body
}

#[post("/bytes")]
async fn bytes(body: Bytes) -> Bytes {
    body
}

#[post("/stream")]
async fn stream(body: Body) -> Body {
    body
}

/// Names that generated code might use itself.
mod hostile {
    use super::*;

    #[get("/head/{state}")]
    pub(super) fn head(state: &str, body: Option<String>) -> String {
        format!("{state} {body:?}")
    }

    #[get("/body")]
    pub(super) async fn body(head: &HeaderMap) -> String {
        head.len().to_string()
    }

    #[get("/match/{type}")]
    pub(super) fn r#match(r#type: u8) -> String {
        r#type.to_string()
    }

    #[get("/endpoint")]
    pub(super) fn endpoint() {}
}

#[get("/tuple")]
fn tuple() -> (StatusCode, [(&'static str, &'static str); 2], Json<Value>) {
    (StatusCode::ACCEPTED, [("content-type", "application/hal+json"), ("x-one", "1")], Json(json!(1)))
}

#[get("/result/{number}")]
fn result(number: u8) -> Result<Json<u8>, (StatusCode, String)> {
    if number == 0 {
        Err((StatusCode::IM_A_TEAPOT, "no".to_owned()))
    } else {
        Ok(Json(number))
    }
}

struct Unwritable;

impl serde::Serialize for Unwritable {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("not today"))
    }
}

#[get("/unwritable")]
fn unwritable() -> (StatusCode, Json<Unwritable>) {
    (StatusCode::CREATED, Json(Unwritable))
}

#[get("/created/none")]
fn created_none() -> (StatusCode, Option<&'static str>) {
    (StatusCode::CREATED, None)
}

struct Colour;

impl std::str::FromStr for Colour {
    type Err = ();

    fn from_str(_: &str) -> Result<Self, ()> {
        Err(())
    }
}

#[get("/colours/{colour}")]
fn colour(colour: Colour) {
    let Colour = colour;
}

#[get("/value")]
fn value() -> Value {
    json!({ "a": 1 })
}

#[get("/none")]
fn none() -> Option<&'static str> {
    None
}

#[get("/empty")]
fn empty() {}

#[get("/vector")]
fn vector() -> Vec<u8> {
    vec![b'v']
}

#[get("/response")]
async fn response() -> Response {
    Response::new("as it is".into())
}

mod admin {
    use restmachine::{get, router};

    use super::AdminState;

    #[get("/secret")]
    fn secret(secret: &u32) -> String {
        secret.to_string()
    }

    router! { pub(super) Admin<AdminState> { secret } }
}

mod stateless {
    use restmachine::{get, router};

    #[get("/stateless")]
    fn stateless() -> &'static str {
        "stateless"
    }

    router! { pub(super) Stateless { stateless } }
}

router! {
    App<AppState> {
        lent, borrowed_beside_a_body, agent, maybe, text, bytes, stream, tuple, result, value, none, empty, vector,
        response, unwritable, created_none, colour,
        hostile::{head, body, r#match, endpoint},
        "/admin" => admin::Admin,
        "/" => stateless::Stateless,
    }
}

#[test]
fn arguments_come_out_of_the_request_and_the_state() {
    let json: &[(&str, &str)] = &[("content-type", "application/json")];
    let agent: &[(&str, &str)] = &[("user-agent", "test")];
    let rows: &[(&str, &[(&str, &str)], &'static str, u16, &str)] = &[
        ("GET /lent/7?x=1", agent, "", 200, "7 users GET /lent/7?x=1 1 42"),
        ("POST /borrowed", json, "[1]", 200, r#"{"body":[1],"database":"users","headers":1}"#),
        ("GET /agent", agent, "", 200, "test"),
        ("GET /agent", &[], "", 403, ""),
        ("GET /maybe", &[], "", 200, "false false"),
        ("GET /maybe", agent, "", 200, "true true"),
        ("POST /text", &[], "héllo", 200, "héllo"),
        ("POST /bytes", &[], "bytes", 200, "bytes"),
        ("POST /stream", &[], "stream", 200, "stream"),
        ("GET /head/s", &[], "b", 200, r#"s Some("b")"#),
        ("GET /body", agent, "", 200, "1"),
        ("GET /match/7", &[], "", 200, "7"),
        ("GET /endpoint", &[], "", 204, ""),
        ("GET /admin/secret", &[], "", 200, "42"),
        ("GET /stateless", &[], "", 200, "stateless"),
    ];
    let service = App::with_state(AppState { database: Database("users"), admin: AdminState { secret: 42 } });
    for (line, headers, body, status, expected) in rows {
        let answer = ask(&service, line, headers, body);
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (*status, *expected), "{line}");
    }
}

#[test]
fn return_values_become_responses() {
    let rows = [
        ("/tuple", 202, Some("application/hal+json"), "1"),
        ("/result/1", 200, Some("application/json"), "1"),
        ("/result/0", 418, Some("text/plain; charset=utf-8"), "no"),
        ("/value", 200, Some("application/json"), r#"{"a":1}"#),
        (
            "/none",
            404,
            Some("application/problem+json"),
            r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        ),
        (
            "/created/none",
            404,
            Some("application/problem+json"),
            r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        ),
        (
            "/unwritable",
            500,
            Some("application/problem+json"),
            r#"{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"the response cannot be written as JSON"}"#,
        ),
        (
            "/colours/red",
            400,
            Some("application/problem+json"),
            r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"path parameter `colour`: not a valid `Colour`"}"#,
        ),
        ("/empty", 204, None, ""),
        ("/vector", 200, Some("application/octet-stream"), "v"),
        ("/response", 200, None, "as it is"),
        ("/stateless", 200, Some("text/plain; charset=utf-8"), "stateless"),
    ];
    let service = App::with_state(AppState { database: Database("users"), admin: AdminState { secret: 42 } });
    for (target, status, media_type, body) in rows {
        let answer = ask(&service, &format!("GET {target}"), &[], "");
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{target}");
        assert_eq!(answer.header("content-type").as_deref(), media_type, "{target}");
    }
}

#[test]
fn a_handler_stays_a_function() {
    assert_eq!(stateless_function(), "stays");
}

#[get("/stays")]
fn stateless_function() -> &'static str {
    "stays"
}
