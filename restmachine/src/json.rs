//! JSON bodies of requests and responses (RFC 8259).

use http::{header::CONTENT_TYPE, HeaderValue, StatusCode};
use serde::{
    de::{DeserializeOwned, IgnoredAny},
    Serialize,
};
use serde_json::error::Category;

use crate::body::Body;
use crate::extract::{field_error, if_sent, media_type, not_utf8, read, unsupported, FromRequest};
use crate::request::RequestHead;
use crate::response::{no_value, with_media_type, IntoResponse, Problem, Response};

/// A JSON body: as an argument it is read, as a return value it is written.
///
/// Reading answers 415 if the request has another content type or none, 400 if the body is empty or not JSON, 422 with the
/// path of the field if it is JSON of another shape, and 413 if it is longer than the limit. An `Option<Json<T>>` is `None` if
/// the body is empty, whatever its content type.
///
/// serde loses the path below `#[serde(flatten)]`, and in an enum with `tag` or `untagged`: the 422 then has the reason alone.
///
/// ```
/// use restmachine::{Json, StatusCode, post};
/// use serde_json::{Value, json};
///
/// #[post("/echo")]
/// async fn echo(Json(value): Json<Value>) -> (StatusCode, Json<Value>) {
///     (StatusCode::CREATED, Json(json!({ "received": value })))
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(head: &RequestHead, body: &mut Body, _state: &S) -> Result<Self, Problem> {
        if !is_json(head) {
            return Err(unsupported("this route expects `Content-Type: application/json`"));
        }
        let bytes = read(body).await?;
        if bytes.is_empty() {
            return Err(Problem::new(StatusCode::BAD_REQUEST).with_detail("the body is empty"));
        }
        let text = str::from_utf8(&bytes).map_err(|_| not_utf8())?;
        serde_json::from_str(text).map(Json).map_err(|error| unreadable::<T>(text, &error))
    }

    /// `None` if the body is empty.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Problem> {
        if_sent(body.has_content().await, head, body, state).await
    }
}

/// The problem with a document that could not be read.
///
/// It is read again: to check that it is JSON at all, since the first reading ended at a wrong shape, and to find out which
/// field that was. Keeping track of fields the first time would slow down correct documents.
fn unreadable<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Problem {
    let malformed =
        |error: &serde_json::Error| Problem::new(StatusCode::BAD_REQUEST).with_detail(error.to_string());
    if error.classify() != Category::Data {
        return malformed(error);
    }
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        return malformed(&error);
    }
    let mut document = serde_json::Deserializer::from_str(text);
    let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY);
    match serde_path_to_error::deserialize::<_, T>(&mut document) {
        Err(error) => problem.with_detail(field_error(&error)),
        Ok(_) => problem,
    }
}

/// `application/json` and the types that end in `+json`, with or without parameters (RFC 6839, section 3.1).
fn is_json(head: &RequestHead) -> bool {
    // Almost all clients send exactly this.
    let is_plain = head.headers.get(CONTENT_TYPE).is_some_and(|given| given == "application/json");
    is_plain
        || media_type(&head.headers).is_some_and(|(kind, subtype)| {
            let suffix = subtype.rsplit('+').next().unwrap_or_default();
            kind.eq_ignore_ascii_case("application") && suffix.eq_ignore_ascii_case("json")
        })
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => {
                with_media_type(const { HeaderValue::from_static("application/json") }, bytes.into())
            }
            Err(_) => no_value(
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR)
                    .with_detail("the response cannot be written as JSON"),
            ),
        }
    }
}

impl IntoResponse for serde_json::Value {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}
