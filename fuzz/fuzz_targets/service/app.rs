//! A service with every kind of policy, and handlers that take every kind of argument.

use restmachine::{
    cors, get, post, route, router, Body, Bytes, Form, HeaderMap, IntoResponse, Json, LengthLimitError,
    PathParams, Problem, Query, Request, Response, StatusCode,
};
use serde::{Deserialize, Serialize};

/// A header of every response from a handler.
pub(crate) const HANDLED: &str = "x-handled";
/// The origin that handlers allow by hand, although they should not.
pub(crate) const BY_HAND: &str = "https://by.hand.example";

/// The path that echoes the body while it arrives.
pub(crate) const ECHO: &str = "/stream";

/// The type for forms, queries and JSON.
#[derive(Deserialize, Serialize)]
struct Item {
    name: String,
    #[serde(default)]
    tags: Vec<String>,
    size: Option<u8>,
}

fn handled(response: impl IntoResponse) -> Response {
    let mut response = response.into_response();
    response.headers_mut().insert(HANDLED, restmachine::HeaderValue::from_static("1"));
    response
}

fn by_hand() -> Response {
    let headers = [
        ("access-control-allow-origin", BY_HAND),
        ("access-control-allow-credentials", "true"),
        ("access-control-allow-methods", "DELETE"),
        ("vary", "accept-encoding"),
    ];
    handled((StatusCode::OK, headers, "by hand"))
}

#[get("/users/{id}")]
#[route("DELETE", "/users/{id}")]
async fn user(id: u64) -> Response {
    handled(id.to_string())
}

#[get("/names/{first}/{last}.txt")]
async fn names(first: &str, last: String) -> Response {
    handled(format!("{first} {last}"))
}

#[get("/files/{*path}")]
async fn files(path: &str, headers: &HeaderMap) -> Response {
    handled(format!("{path} {}", headers.len()))
}

#[post("/json")]
async fn json(Json(item): Json<Item>) -> Response {
    handled(Json(item))
}

#[post("/form")]
async fn form(Form(item): Form<Item>) -> Response {
    handled(Json(item))
}

#[get("/query")]
async fn query(Query(item): Query<Item>) -> Response {
    handled(Json(item))
}

#[post("/optional")]
async fn optional(item: Option<Json<Item>>, query: Result<Query<Item>, Problem>) -> Response {
    handled(format!("{} {}", item.is_some(), query.is_ok()))
}

#[post("/bytes")]
async fn bytes(bytes: Bytes) -> Response {
    handled(bytes)
}

#[post("/text")]
async fn text(text: String) -> Response {
    handled(text)
}

#[post("/stream")]
async fn stream(request: Request) -> Response {
    handled(Response::new(request.into_body()))
}

/// Reads at most 16 bytes.
#[post("/short")]
async fn short(body: Body) -> Result<Response, Problem> {
    match body.with_limit(16).bytes().await {
        Ok(bytes) => Ok(handled(bytes)),
        Err(error) if error.is::<LengthLimitError>() => Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE)),
        Err(_) => Err(Problem::new(StatusCode::BAD_REQUEST)),
    }
}

#[get("/meddling")]
fn meddling() -> Response {
    by_hand()
}

/// Unwinds without libFuzzer's hook, which would report the panic as a finding.
#[get("/panic")]
async fn panics() -> Response {
    std::panic::resume_unwind(Box::new("on purpose"))
}

#[get("/not-modified")]
fn not_modified() -> Response {
    handled(StatusCode::NOT_MODIFIED)
}

#[get("/mixed")]
#[cors(origins = ["https://partner.example"])]
fn mixed() -> Response {
    by_hand()
}

#[post("/mixed")]
fn mixed_app() -> Response {
    by_hand()
}

#[get("/off")]
#[cors(off)]
fn off() -> Response {
    by_hand()
}

/// Mounted under each prefix that has its own policy.
mod mounted {
    use super::*;

    #[get("/{_id}")]
    #[post("/{_id}")]
    pub(super) async fn one(params: &PathParams) -> Response {
        handled(format!("{:?}", params.get("_id")))
    }

    #[get("/meddling")]
    pub(super) fn meddling() -> Response {
        by_hand()
    }

    #[restmachine::options("/asked")]
    #[route("PURGE", "/asked")]
    pub(super) fn asked() -> Response {
        by_hand()
    }

    #[restmachine::fallback]
    pub(super) fn fallback() -> Response {
        handled((StatusCode::NOT_FOUND, "nothing"))
    }

    router! {
        #[cors(origins = "*", expose_headers = "*", max_age = 5)]
        pub(super) AnyOrigin { one, meddling, asked }
    }

    router! {
        #[cors(
            origins = ["https://*.family.example", "http://localhost:*", "capacitor://localhost"],
            allow_headers = "*",
        )]
        pub(super) Family { one, meddling, asked, _ => fallback }
    }

    router! {
        #[cors(origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release)]
        pub(super) Reflected { one, meddling, asked }
    }

    router! {
        #[cors(off)]
        pub(super) Off { one }
    }
}

router! {
    #[cors(origins = ["https://app.example.com"], credentials)]
    pub(crate) App {
        user, names, files, json, form, query, optional, bytes, text, stream, short, meddling, panics, not_modified,
        mixed, mixed_app, off,
        "/any" => mounted::AnyOrigin,
        "/family" => mounted::Family,
        "/reflected" => mounted::Reflected,
        "/off" => mounted::Off,
    }
}
