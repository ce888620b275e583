//! `Vary` (RFC 9110, section 12.5.5): what a cache must compare before it reuses a response.
//!
//! It is always one line. Several lines mean the same, but some caches read only the last of them (nginx before 1.23), and would
//! then give one origin's response to another.

use http::{header::VARY, HeaderMap, HeaderValue};

/// The value for a preflight answer, which depends on the origin, on the requested method, on both, or on neither.
pub(super) fn of_preflight(depends_on_origin: bool, depends_on_method: bool) -> Option<HeaderValue> {
    match (depends_on_origin, depends_on_method) {
        (true, true) => Some(const { HeaderValue::from_static("Origin, Access-Control-Request-Method") }),
        (true, false) => Some(const { HeaderValue::from_static("Origin") }),
        (false, true) => Some(const { HeaderValue::from_static("Access-Control-Request-Method") }),
        (false, false) => None,
    }
}

/// Adds `Origin` to the handler's own `Vary`, unless it is there already or `*` covers everything.
pub(super) fn add_origin(headers: &mut HeaderMap) {
    const ORIGIN: HeaderValue = HeaderValue::from_static("Origin");

    if has_vary(headers) {
        join(headers, Some("Origin"));
    } else {
        // A full map has tens of thousands of headers, and no cache takes such a response.
        let _ = headers.try_insert(VARY, ORIGIN);
    }
}

/// Joins the lines that a handler has set.
pub(super) fn keep_on_one_line(headers: &mut HeaderMap) {
    if has_vary(headers) {
        join(headers, None);
    }
}

/// With few headers, comparing their names is faster than a lookup, and most handlers set no `Vary`.
#[inline]
fn has_vary(headers: &HeaderMap) -> bool {
    headers.keys().any(|name| *name == VARY)
}

/// Makes one line of all lines, with `added` at its end if it is not there yet.
#[cold]
fn join(headers: &mut HeaderMap, added: Option<&str>) {
    let mut names: Vec<&[u8]> = Vec::new();
    let mut is_good = headers.get_all(VARY).iter().nth(1).is_none();
    let given = headers.get_all(VARY).iter().flat_map(|line| line.as_bytes().split(|byte| *byte == b','));
    names.extend(given.map(<[u8]>::trim_ascii).filter(|name| !name.is_empty()));
    // Some caches know `*` only if nothing is beside it.
    if names.contains(&&b"*"[..]) {
        is_good &= names.len() == 1;
        names = vec![b"*"];
    } else if let Some(added) = added.map(str::as_bytes)
        && !names.iter().any(|name| name.eq_ignore_ascii_case(added))
    {
        is_good = false;
        names.push(added);
    }
    if !is_good && let Ok(line) = HeaderValue::from_bytes(&names.join(&b", "[..])) {
        let _ = headers.try_insert(VARY, line);
    }
}
