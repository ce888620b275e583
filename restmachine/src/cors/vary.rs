//! `Vary` (RFC 9110, section 12.5.5): what a cache must compare before it reuses a response.

use http::{header::VARY, HeaderMap, HeaderValue};

/// Adds a member to the handler's own `Vary`, unless it is there already or `*` covers everything.
pub(crate) fn add(headers: &mut HeaderMap, member: HeaderValue) {
    // A full map has tens of thousands of headers, and no cache takes such a response.
    let _ = if !headers.keys().any(|name| *name == VARY) {
        // With few headers, comparing their names is faster than a lookup, and most handlers set no `Vary`.
        headers.try_insert(VARY, member).map(drop)
    } else if !headers.get_all(VARY).iter().any(|line| covers(line, &member)) {
        headers.try_append(VARY, member).map(drop)
    } else {
        Ok(())
    };
}

fn covers(line: &HeaderValue, member: &HeaderValue) -> bool {
    let mut members = line.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
    members.any(|present| present == b"*" || present.eq_ignore_ascii_case(member.as_bytes()))
}
