//! `Cookie`, which HTTP/2 may split into several lines.

use http::{header::COOKIE, HeaderMap, HeaderValue};

/// Joins the lines of `Cookie`, as must be done before anything but HTTP/2 reads them (RFC 9113, section 8.2.3).
///
/// Without this, `headers.get("cookie")` is only the first cookie of some clients and proxies.
#[inline]
pub(super) fn join_lines(headers: &mut HeaderMap) {
    // Most requests repeat no header, and these two numbers are known.
    if headers.len() > headers.keys_len() {
        join_repeated(headers);
    }
}

#[cold]
fn join_repeated(headers: &mut HeaderMap) {
    let lines = || headers.get_all(COOKIE).iter();
    if lines().nth(1).is_none() {
        return;
    }
    let joined = lines().map(HeaderValue::as_bytes).collect::<Vec<_>>().join(&b"; "[..]);
    let is_sensitive = lines().any(HeaderValue::is_sensitive);
    // The bytes of a header's value, joined by two more, can be one.
    if let Ok(mut line) = HeaderValue::from_bytes(&joined) {
        line.set_sensitive(is_sensitive);
        headers.insert(COOKIE, line);
    }
}
