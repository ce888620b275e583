//! Content of responses: some must not have any, whatever their handler returned (RFC 9110, section 6.4.1).

use std::panic::{catch_unwind, AssertUnwindSafe};

use http::{
    header::{CONTENT_LENGTH, TRAILER, TRANSFER_ENCODING},
    HeaderName, HeaderValue, Method, StatusCode,
};
use http_body::Body as _;

use crate::response::Response;

/// Whether the response to a request with this method may have content.
#[inline]
pub(super) fn is_allowed(method: &Method, status: StatusCode) -> bool {
    // Most responses are 200, so that is compared first.
    *method != Method::HEAD
        && (status == StatusCode::OK || !matches!(status.as_u16(), 100..=199 | 204 | 205 | 304))
}

/// The response of a host itself to a request with this method.
#[cfg(feature = "server")]
pub(super) fn fit(method: &Method, mut response: Response) -> Response {
    if !is_allowed(method, response.status()) {
        remove(&mut response);
    }
    response
}

/// Removes the content of a response, and the headers that would announce it. A stream is dropped before it is polled.
///
/// Over HTTP/1.1, hyper would remove most of it. Over HTTP/2 it would send it, and clients end such a stream with
/// `PROTOCOL_ERROR`.
pub(super) fn remove(response: &mut Response) {
    let body = std::mem::take(response.body_mut());
    // A stream that panics when it is dropped would take the response with it.
    let length = catch_unwind(AssertUnwindSafe(|| body.size_hint().exact())).ok().flatten();
    let _ = catch_unwind(AssertUnwindSafe(|| drop(body)));
    let status = response.status();
    let headers = response.headers_mut();
    if headers.keys().any(is_framing) {
        headers.remove(TRANSFER_ENCODING);
        headers.remove(TRAILER);
        // For a 205, the connection may say that the length is 0 (RFC 9110, section 15.3.6).
        if status.is_informational() || [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT].contains(&status)
        {
            headers.remove(CONTENT_LENGTH);
        }
    }
    // `HEAD` gets the headers that `GET` would (RFC 9110, section 9.3.2).
    let is_head = is_allowed(&Method::GET, status);
    if let Some(length) = length.filter(|length| is_head && *length > 0)
        && !headers.contains_key(CONTENT_LENGTH)
    {
        let _ = headers.try_insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}

/// Whether a header announces content. Few of these responses have one, and comparing names is faster than looking them up.
fn is_framing(name: &HeaderName) -> bool {
    [CONTENT_LENGTH, TRAILER, TRANSFER_ENCODING].contains(name)
}
