//! The expected result of a lookup, found by comparing every row with the path, segment by segment.

use crate::policy::Cors;
use crate::routing::{Captures, Route, Scope, Segment, Table};
use std::cmp::Reverse;

/// The scope of a router without mounts.
pub(super) const fn own_scope() -> [Scope; 1] {
    [Scope { name: "app", path: "", segments: &[], cors: Cors::Inherited, fallback: None, parent: 0 }]
}

/// The captures of a lookup, in a form that can be compared.
pub(super) fn ranges(captures: &Captures) -> Vec<(usize, usize)> {
    (0..captures.count()).filter_map(|index| captures.get(index)).collect()
}

/// The canonical spelling of a path (RFC 3986, section 6.2.2), put together character by character. Where a segment has a
/// `%` without two digits after it, the segment is left alone.
pub(super) fn canonical(path: &str) -> String {
    if !path.contains('%') {
        return path.to_owned();
    }
    let segments = path.split('/').map(|segment| {
        let characters: Vec<char> = segment.chars().collect();
        let digit = |at: usize| characters.get(at).and_then(|digit| digit.to_digit(16));
        let mut spelling = String::new();
        let mut at = 0;
        while at < characters.len() {
            if characters[at] != '%' {
                spelling.push(characters[at]);
                at += 1;
                continue;
            }
            let (Some(high), Some(low)) = (digit(at + 1), digit(at + 2)) else { return segment.to_owned() };
            match char::from_u32(high * 16 + low) {
                Some(plain) if plain.is_ascii_alphanumeric() || "-._~".contains(plain) => {
                    spelling.push(plain)
                }
                _ => spelling += &format!("%{high:X}{low:X}"),
            }
            at += 3;
        }
        spelling
    });
    segments.collect::<Vec<_>>().join("/")
}

/// The captures of a path by segments, if they match. They point into the canonical spelling of the path.
pub(super) fn captures(segments: &[Segment], path: &str) -> Option<Vec<(usize, usize)>> {
    let path = &*canonical(path);
    let (found, at) = walk(segments, path)?;
    (at == path.len()).then_some(found)
}

/// The captures of a path by the segments of a prefix, if the path is under the prefix.
pub(super) fn captures_of_prefix(segments: &[Segment], path: &str) -> Option<Vec<(usize, usize)>> {
    walk(segments, &canonical(path)).map(|(found, _)| found)
}

/// The captures of a path by segments, and where they end.
fn walk(segments: &[Segment], path: &str) -> Option<(Vec<(usize, usize)>, usize)> {
    // The slash after a prefix, where there is no prefix.
    if path == "/" && matches!(segments, [Segment::Literal { text: "", .. }]) {
        return Some((Vec::new(), path.len()));
    }
    let mut found = Vec::new();
    let mut at = if path == "/" { 1 } else { 0 };
    for segment in segments {
        let start = at + 1;
        let unread = path.get(start..)?;
        let end = start + unread.find('/').unwrap_or(unread.len());
        match segment {
            Segment::Literal { text, .. } if *text == &path[start..end] => at = end,
            Segment::Literal { .. } => return None,
            Segment::Parameter { prefix, suffix, .. } => {
                let value = path[start..end].strip_prefix(prefix)?.strip_suffix(suffix)?;
                if value.is_empty() || cuts_encoding(value, suffix) {
                    return None;
                }
                found.push((start + prefix.len(), end - suffix.len()));
                at = end;
            }
            Segment::Rest { .. } if unread.is_empty() => return None,
            Segment::Rest { .. } => {
                found.push((start, path.len()));
                at = path.len();
            }
        }
    }
    Some((found, at))
}

/// Whether an encoding begins in a value and ends in the suffix after it.
fn cuts_encoding(value: &str, suffix: &str) -> bool {
    let Some((_, digits)) = value.rsplit_once('%') else { return false };
    let encoded: Vec<char> = format!("{digits}{suffix}").chars().take(2).collect();
    digits.len() < 2 && encoded.len() == 2 && encoded.iter().all(char::is_ascii_hexdigit)
}

/// How specific a segment is: the smaller the value, the more specific. The kind comes first, then the text around a parameter.
pub(super) fn specificity(segment: &Segment) -> (u8, Reverse<usize>, Reverse<usize>) {
    match segment {
        Segment::Literal { .. } => (0, Reverse(0), Reverse(0)),
        Segment::Parameter { prefix: "", suffix: "", .. } => (2, Reverse(0), Reverse(0)),
        Segment::Parameter { prefix, suffix, .. } => {
            (1, Reverse(prefix.len() + suffix.len()), Reverse(prefix.len()))
        }
        Segment::Rest { .. } => (3, Reverse(0), Reverse(0)),
    }
}

/// The rows that match a path, the most specific first.
pub(super) fn matching<'a>(routes: &'a [Route], path: &str) -> Vec<&'a Route> {
    let mut rows: Vec<_> = routes.iter().filter(|route| captures(route.segments, path).is_some()).collect();
    rows.sort_by_key(|route| route.segments.iter().map(specificity).collect::<Vec<_>>());
    rows
}

/// The router of the most specific row, or of the first such row if there are several.
pub(super) fn owner(matching: &[&Route], table: &Table) -> Option<&'static Scope> {
    table.scopes().get(usize::from(matching.first()?.scope))
}
