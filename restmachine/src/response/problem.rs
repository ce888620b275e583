//! The errors the framework makes itself (RFC 9457).

use std::borrow::Cow;

use http::StatusCode;
use serde_json::json;

use super::{typed, IntoResponse, Response};

/// An error as a document that programs can read: `application/problem+json` (RFC 9457).
///
/// ```
/// use restmachine::{IntoResponse, Problem, StatusCode};
///
/// let response = Problem::new(StatusCode::CONFLICT).with_detail("that name is taken").into_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    detail: Option<Cow<'static, str>>,
}

impl Problem {
    /// A problem with a status and nothing more to say.
    #[must_use]
    pub const fn new(status: StatusCode) -> Self {
        Self { status, detail: None }
    }

    /// Says what went wrong this time. Clients see it.
    #[must_use]
    pub fn with_detail(self, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason().unwrap_or("Error");
        let mut document = json!({ "type": "about:blank", "title": title, "status": self.status.as_u16() });
        if let Some(detail) = self.detail {
            document["detail"] = detail.into_owned().into();
        }
        let mut response = typed("application/problem+json", document.to_string());
        *response.status_mut() = self.status;
        response
    }
}
