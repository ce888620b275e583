//! `Vary` (RFC 9110, section 12.5.5): what a cache must compare before it reuses a response.

use http::{
    header::{Entry, VARY},
    HeaderMap, HeaderValue,
};

/// Adds a member to the handler's own `Vary`, unless it is there already or `*` covers everything.
pub(crate) fn add(headers: &mut HeaderMap, member: &'static str) {
    // A map that is full has tens of thousands of headers, and no cache takes such a response.
    let Ok(entry) = headers.try_entry(VARY) else { return };
    match entry {
        Entry::Vacant(absent) => drop(absent.try_insert(HeaderValue::from_static(member))),
        Entry::Occupied(present) if present.iter().any(|line| covers(line, member)) => {}
        Entry::Occupied(mut present) => present.append(HeaderValue::from_static(member)),
    }
}

fn covers(line: &HeaderValue, member: &str) -> bool {
    let mut members = line.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
    members.any(|present| present == b"*" || present.eq_ignore_ascii_case(member.as_bytes()))
}
