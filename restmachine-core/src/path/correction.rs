//! The path that was probably meant by a wrong one, where it can be computed.

use std::fmt::Write;

use crate::path::{grammar, PathPattern};
use crate::percent::with_encoded_percent;
use crate::rule::PathReason;

/// The path as browsers send it, percent-encoded, if the result is a valid path.
fn encoded_path(path: &str) -> Option<String> {
    let mut encoded = String::new();
    let mut depth = 0_usize;
    for character in path.trim().chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && is_encoded_by_browsers(character) {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                write!(encoded, "%{byte:02X}").ok()?;
            }
        } else {
            encoded.push(character);
        }
    }
    is_path(&encoded).then_some(encoded)
}

fn is_encoded_by_browsers(character: char) -> bool {
    !character.is_ascii() || character == ' ' || grammar::is_rewritten(character)
}

/// The path with its mistake corrected, if there is one obvious correction and the result is a valid path.
pub(crate) fn correction(path: &str, reason: &PathReason) -> Option<String> {
    let path = path.trim();
    let correction = match reason {
        PathReason::NoSlash => format!("/{path}"),
        PathReason::EmptySegment => {
            let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
            format!("/{}", segments.join("/"))
        }
        PathReason::TrailingSlash => path.trim_end_matches('/').to_owned(),
        PathReason::ForeignParameter(_) => {
            let segments: Vec<String> = path.split('/').map(in_braces).collect();
            segments.join("/")
        }
        PathReason::Query => path.split('?').next()?.to_owned(),
        PathReason::Fragment => path.split('#').next()?.to_owned(),
        PathReason::Backslash => path.replace('\\', "/"),
        PathReason::Percent => with_encoded_percent(path),
        PathReason::Unencoded('<' | '>') if has_angle_parameter(path) => {
            path.replace("/<", "/{").replace('>', "}")
        }
        PathReason::WhiteSpace | PathReason::NonAscii(_) | PathReason::Unencoded(_) => {
            return encoded_path(path)
        }
        _ => return None,
    };
    is_path(&correction).then_some(correction)
}

/// `{id}.json` for `:id.json`, `{*rest}` for `*rest`.
fn in_braces(segment: &str) -> String {
    let Some(text) = segment.strip_prefix([':', '*']) else { return segment.to_owned() };
    let star = if segment.starts_with('*') { "*" } else { "" };
    let end = text.find(|character| !grammar::is_in_name(character)).unwrap_or(text.len());
    match text.split_at(end) {
        ("", _) => segment.to_owned(),
        (name, suffix) => format!("{{{star}{name}}}{suffix}"),
    }
}

/// Whether a segment is `<name>`, as Rocket and Flask write a parameter.
fn has_angle_parameter(path: &str) -> bool {
    path.split('/').any(|segment| segment.starts_with('<') && segment.ends_with('>'))
}

fn is_path(text: &str) -> bool {
    PathPattern::parse(text).is_ok()
}
