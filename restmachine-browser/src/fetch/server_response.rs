//! Responses as they come from a server.

use bytes::Bytes;
use http::{header::CONTENT_LENGTH, HeaderMap, HeaderValue, Response, StatusCode};

/// A response of which nothing has been kept from the page yet.
#[derive(Clone, Debug)]
pub(crate) struct ServerResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl ServerResponse {
    /// A response with the length of its body, which a server's connection would have added unless the status has no body on
    /// any connection (RFC 9110, section 8.6).
    pub(super) fn over_connection(response: Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        let (status, mut headers) = (head.status, head.headers);
        let has_length = !status.is_informational()
            && ![StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED].contains(&status);
        if has_length && !body.is_empty() && !headers.contains_key(CONTENT_LENGTH) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        Self { status, headers, body }
    }
}
