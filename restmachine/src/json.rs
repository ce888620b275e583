//! JSON in and out (RFC 8259).

use http::{header::CONTENT_TYPE, StatusCode};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::error::Category;

use crate::{
    extract::read,
    response::{no_value, typed, Response},
    Body, FromRequest, IntoResponse, Problem, RequestHead,
};

/// A JSON body: as an argument it is read, as a return value it is written.
///
/// Reading answers 415 where the request says another content type or none, 400 where the text is not JSON, 422
/// where it is JSON of another shape, and 413 where it is longer than the limit.
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
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE)
                .with_detail("this route reads `Content-Type: application/json`"));
        }
        let bytes = read(body).await?;
        serde_json::from_slice(&bytes).map(Json).map_err(|error| {
            let status = match error.classify() {
                Category::Data => StatusCode::UNPROCESSABLE_ENTITY,
                Category::Syntax | Category::Eof | Category::Io => StatusCode::BAD_REQUEST,
            };
            Problem::new(status).with_detail(error.to_string())
        })
    }
}

/// `application/json` and the types that end in `+json`, with or without parameters (RFC 6839, section 3.1).
fn is_json(head: &RequestHead) -> bool {
    let Some(Ok(given)) = head.headers.get(CONTENT_TYPE).map(|value| value.to_str()) else { return false };
    let essence = given.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let Some(subtype) = essence.strip_prefix("application/") else { return false };
    subtype == "json" || subtype.ends_with("+json")
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => typed("application/json", bytes),
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
