//! The media type of a request's body.

use http::{header::CONTENT_TYPE, HeaderMap, StatusCode};

use crate::response::Problem;

/// The type and subtype of `Content-Type`, without parameters (RFC 9110, section 8.3.1).
pub(crate) fn media_type(headers: &HeaderMap) -> Option<(&str, &str)> {
    let given = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let essence = given.split(';').next().unwrap_or_default();
    let (kind, subtype) = essence.split_once('/')?;
    Some((kind.trim(), subtype.trim()))
}

/// 415, with the content type that is read instead.
pub(crate) fn unsupported(read: &'static str) -> Problem {
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).with_detail(read)
}
