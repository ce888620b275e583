//! Errors as documents that programs can read (RFC 9457). Every error that this crate answers with is one.

use std::{borrow::Cow, fmt};

use http::StatusCode;
use serde::{ser::SerializeMap, Serialize, Serializer};

use crate::body::Body;

/// An error as a document that programs can read: `application/problem+json` (RFC 9457).
///
/// ```
/// use restmachine::{IntoResponse, Problem, StatusCode};
///
/// let problem = Problem::new(StatusCode::CONFLICT).with_detail("that name is taken");
/// assert_eq!(problem.to_string(), "409 Conflict: that name is taken");
/// let response = problem.into_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    detail: Option<Cow<'static, str>>,
}

impl Problem {
    /// A problem with a status and no details.
    ///
    /// ```
    /// use restmachine::{Problem, StatusCode};
    ///
    /// assert_eq!(Problem::new(StatusCode::CONFLICT).to_string(), "409 Conflict");
    /// ```
    #[must_use]
    pub const fn new(status: StatusCode) -> Self {
        Self { status, detail: None }
    }

    /// Adds what went wrong in this case. Clients see it.
    ///
    /// ```
    /// use restmachine::{Problem, StatusCode, post};
    ///
    /// #[post("/users")]
    /// fn add(name: String) -> Result<StatusCode, Problem> {
    ///     if name.is_empty() {
    ///         return Err(Problem::new(StatusCode::BAD_REQUEST).with_detail("a user needs a name"));
    ///     }
    ///     Ok(StatusCode::CREATED)
    /// }
    /// ```
    #[must_use]
    pub fn with_detail(self, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    pub(super) const fn status(&self) -> StatusCode {
        self.status
    }

    /// The document, as the body of a response.
    pub(super) fn document(&self) -> Body {
        match constant(self.status).filter(|_| self.detail.is_none()) {
            Some(document) => Body::from(document),
            // Strings and numbers can always be written.
            None => Body::from(serde_json::to_vec(self).unwrap_or_default()),
        }
    }
}

/// The documents of problems that are answered without details, as `Serialize` would write them.
fn constant(status: StatusCode) -> Option<&'static str> {
    Some(match status {
        StatusCode::NOT_FOUND => r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        StatusCode::METHOD_NOT_ALLOWED => {
            r#"{"type":"about:blank","title":"Method Not Allowed","status":405}"#
        }
        StatusCode::INTERNAL_SERVER_ERROR => {
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#
        }
        _ => return None,
    })
}

/// The members of the document, in the order of RFC 9457, section 3.1.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("type", "about:blank")?;
        members.serialize_entry("title", self.status.canonical_reason().unwrap_or("Error"))?;
        members.serialize_entry("status", &self.status.as_u16())?;
        if let Some(detail) = &self.detail {
            members.serialize_entry("detail", detail)?;
        }
        members.end()
    }
}

/// `404 Not Found: no user has this number`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        match &self.detail {
            Some(detail) => write!(f, ": {detail}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constant_documents_are_as_they_would_be_written() {
        let constants = (100..1000).filter_map(|code| StatusCode::from_u16(code).ok()).filter_map(|status| {
            constant(status).map(|document| (document, serde_json::to_string(&Problem::new(status)).ok()))
        });
        let constants = constants.collect::<Vec<_>>();
        assert_eq!(constants.len(), 3);
        for (constant, written) in constants {
            assert_eq!(Some(constant), written.as_deref());
        }
    }
}
