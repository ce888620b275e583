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
    /// A response with the length of its body, which a server's connection would have added.
    pub(super) fn over_connection(response: Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        let (status, mut headers) = (head.status, head.headers);
        if !body.is_empty() && !headers.contains_key(CONTENT_LENGTH) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        Self { status, headers, body }
    }
}
