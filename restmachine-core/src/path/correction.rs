//! The path that was probably meant by a wrong one, where it can be computed.

use std::fmt::Write;

use crate::path::{foreign, grammar, PathPattern};
use crate::percent::{canonical_spelling, with_encoded_percent};
use crate::rule::PathReason;

/// The path with its mistake corrected, if there is one obvious correction and the result is a valid path.
pub(crate) fn correction(path: &str, reason: &PathReason) -> Option<String> {
    let path = path.trim();
    let correction = match reason {
        PathReason::NoSlash => format!("/{path}"),
        PathReason::EmptySegment => {
            let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
            format!("/{}", segments.join("/"))
        }
        PathReason::TrailingSlash => with_slash(path.trim_end_matches("{$}").trim_end_matches('/')),
        PathReason::WildcardInPrefix(_) => without_wildcard(path),
        PathReason::Query => path.split('?').next()?.to_owned(),
        PathReason::Fragment => path.split('#').next()?.to_owned(),
        PathReason::Backslash => path.replace('\\', "/"),
        PathReason::Percent => with_encoded_percent(path),
        PathReason::ParameterName(name) if name == "$" => path.strip_suffix("{$}")?.to_owned(),
        PathReason::ForeignParameter(_) | PathReason::Wildcard(_) | PathReason::ParameterName(_) => {
            path.to_owned()
        }
        PathReason::Unencoded('<' | '>') if has_foreign_segment(path) => path.to_owned(),
        PathReason::WhiteSpace
        | PathReason::NonAscii(_)
        | PathReason::Unencoded(_)
        | PathReason::Spelling { .. } => encoded_path(path),
        _ => return None,
    };
    let correction = canonical_spelling(&translated(&correction));
    is_path(&correction).then_some(correction)
}

/// A prefix without the wildcard at its end.
fn without_wildcard(prefix: &str) -> String {
    let mut segments: Vec<&str> = prefix.split('/').filter(|segment| !segment.is_empty()).collect();
    while segments.last().is_some_and(|last| foreign::is_wildcard(last)) {
        segments.pop();
    }
    format!("/{}", segments.join("/"))
}

fn with_slash(path: &str) -> String {
    if path.starts_with('/') {
        path.to_owned()
    } else {
        format!("/{path}")
    }
}

/// The path with every segment that another framework would understand in the syntax of this one.
fn translated(path: &str) -> String {
    let translate = |segment: &str| foreign::translated(segment).unwrap_or_else(|| segment.to_owned());
    path.split('/').map(translate).collect::<Vec<_>>().join("/")
}

fn has_foreign_segment(path: &str) -> bool {
    path.split('/').any(|segment| foreign::translated(segment).is_some())
}

/// The path as browsers send it, percent-encoded.
fn encoded_path(path: &str) -> String {
    let mut encoded = String::new();
    let mut depth = 0_usize;
    for character in path.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && is_encoded_by_browsers(character) {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        } else {
            encoded.push(character);
        }
    }
    encoded
}

fn is_encoded_by_browsers(character: char) -> bool {
    !character.is_ascii() || character == ' ' || grammar::is_rewritten(character)
}

fn is_path(text: &str) -> bool {
    PathPattern::parse(text).is_ok()
}
