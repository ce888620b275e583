//! `Vary` (RFC 9110, section 12.5.5): what a cache must compare before it reuses a response.

use http::{header::VARY, HeaderMap, HeaderValue};

/// Adds a member to the handler's own `Vary`, unless it is there already or `*` covers everything.
pub(crate) fn add(headers: &mut HeaderMap, member: &'static str) {
    let is_covered = headers
        .get_all(VARY)
        .into_iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
        .map(<[u8]>::trim_ascii)
        .any(|present| present == b"*" || present.eq_ignore_ascii_case(member.as_bytes()));
    if !is_covered {
        // A map that is full has tens of thousands of headers, and no cache takes such a response.
        let _ = headers.try_append(VARY, HeaderValue::from_static(member));
    }
}
