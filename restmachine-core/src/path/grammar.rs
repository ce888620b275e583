//! R-PATH: the grammar of paths.
//!
//! A literal is compared with what a browser sends, so everything that a URL parser would rewrite is refused. Of the equal
//! spellings of a path (RFC 3986, section 6.2.2) only the canonical one is accepted, which matches all of them.

use crate::path::foreign::{is_literal_wildcard, is_wildcard};
use crate::path::{PathPattern, Segment, SLASH};
use crate::percent::{canonical_spelling, starts_with_hex_pair};
use crate::rule::{PathReason, Rule};

/// R-PATH for a route.
///
/// <https://url.spec.whatwg.org/#path-percent-encode-set>
pub(super) fn parse(text: &str) -> Result<PathPattern, Rule> {
    parse_path(text).map_err(|reason| Rule::RoutePath { path: text.to_owned(), reason })
}

/// R-PATH for a mount.
///
/// <https://url.spec.whatwg.org/#path-percent-encode-set>
pub(super) fn parse_prefix(text: &str) -> Result<PathPattern, Rule> {
    let pattern = parse_path(text).and_then(|pattern| {
        check_prefix(&pattern)?;
        Ok(pattern)
    });
    pattern.map_err(|reason| Rule::RoutePath {
        path: text.to_owned(),
        reason: wildcard_in_prefix(text).unwrap_or(reason),
    })
}

/// The reason for a prefix that ends with a wildcard as other frameworks write one.
fn wildcard_in_prefix(text: &str) -> Option<PathReason> {
    let last = text.trim_end_matches('/').rsplit('/').next()?;
    is_wildcard(last).then(|| PathReason::WildcardInPrefix(last.to_owned()))
}

fn parse_path(text: &str) -> Result<PathPattern, PathReason> {
    let rest = text.strip_prefix('/').ok_or_else(|| missing_slash(text))?;
    if rest.is_empty() {
        return Ok(PathPattern { segments: Vec::new() });
    }
    if text == SLASH {
        return Ok(PathPattern { segments: vec![Segment::Literal(String::new())] });
    }
    check_slashes(text)?;
    let segments = rest.split('/').map(parse_segment).collect::<Result<Vec<Segment>, PathReason>>()?;
    let pattern = PathPattern { segments };
    check_rest(&pattern)?;
    check_repetition(&pattern)?;
    Ok(pattern)
}

/// The reason for a path that does not start with a slash. White space may hide the slash, and is then reported
/// instead.
fn missing_slash(text: &str) -> PathReason {
    if text.starts_with(char::is_whitespace) {
        PathReason::WhiteSpace
    } else {
        PathReason::NoSlash
    }
}

fn check_slashes(text: &str) -> Result<(), PathReason> {
    if text.contains("//") {
        Err(PathReason::EmptySegment)
    } else {
        Ok(())
    }
}

fn check_rest(pattern: &PathPattern) -> Result<(), PathReason> {
    let before = pattern.segments.split_last().map_or(&[][..], |(_, before)| before);
    let is_early = before.iter().any(|segment| matches!(segment, Segment::Rest { .. }));
    if is_early {
        Err(PathReason::RestNotLast)
    } else {
        Ok(())
    }
}

fn check_repetition(pattern: &PathPattern) -> Result<(), PathReason> {
    let names: Vec<&str> = pattern.parameters().collect();
    let repeated = names.iter().enumerate().find(|(index, name)| names[..*index].contains(name));
    match repeated {
        Some((_, name)) => Err(PathReason::ParameterRepeated((*name).to_owned())),
        None => Ok(()),
    }
}

fn check_prefix(pattern: &PathPattern) -> Result<(), PathReason> {
    match pattern.segments.last() {
        Some(Segment::Rest { .. }) => Err(PathReason::RestInPrefix),
        Some(Segment::Literal(text)) if text.is_empty() => Err(PathReason::TrailingSlash),
        Some(Segment::Literal(_) | Segment::Parameter { .. }) | None => Ok(()),
    }
}

fn parse_segment(text: &str) -> Result<Segment, PathReason> {
    check_foreign(text)?;
    let Some((prefix, after)) = text.split_once('{') else {
        check_dots(text)?;
        check_literal(text)?;
        return Ok(Segment::Literal(text.to_owned()));
    };
    let (name, suffix) = after.split_once('}').ok_or(PathReason::Brace)?;
    if name.contains('{') {
        return Err(PathReason::Brace);
    }
    if suffix.contains('{') {
        return Err(PathReason::TwoParameters(text.to_owned()));
    }
    check_literal(prefix)?;
    check_literal(suffix)?;
    let Some(rest) = name.strip_prefix('*') else {
        check_name(name)?;
        let (prefix, suffix) = (prefix.to_owned(), suffix.to_owned());
        return Ok(Segment::Parameter { name: name.to_owned(), prefix, suffix });
    };
    check_name(rest)?;
    let is_alone = prefix.is_empty() && suffix.is_empty();
    if is_alone {
        Ok(Segment::Rest { name: rest.to_owned() })
    } else {
        Err(PathReason::RestNotAlone)
    }
}

/// Refuses `:id`, `*rest` and `*`, the syntax of other frameworks. They would be literals, and the argument that was meant
/// for the parameter would be taken from elsewhere.
fn check_foreign(text: &str) -> Result<(), PathReason> {
    match text.strip_prefix([':', '*']) {
        Some(name) if name.starts_with(is_name_start) => Err(PathReason::ForeignParameter(text.to_owned())),
        _ if is_literal_wildcard(text) => Err(PathReason::Wildcard(text.to_owned())),
        _ => Ok(()),
    }
}

/// A parameter is passed to the argument of its name, which for a keyword is a raw identifier such as `r#type`. The
/// four keywords that are refused here have no raw form.
fn check_name(name: &str) -> Result<(), PathReason> {
    if name.is_empty() {
        return Err(PathReason::ParameterEmpty);
    }
    let is_identifier = name.starts_with(is_name_start)
        && name.chars().all(is_in_name)
        && !matches!(name, "_" | "self" | "Self" | "super" | "crate");
    if is_identifier {
        Ok(())
    } else {
        Err(PathReason::ParameterName(name.to_owned()))
    }
}

/// Whether a character may start a parameter's name.
pub(super) fn is_name_start(character: char) -> bool {
    character.is_alphabetic() || character == '_'
}

/// Whether a character may be in a parameter's name, after its start.
pub(super) fn is_in_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn check_literal(text: &str) -> Result<(), PathReason> {
    text.char_indices().try_for_each(|(index, character)| match character {
        '{' | '}' => Err(PathReason::Brace),
        '?' => Err(PathReason::Query),
        '#' => Err(PathReason::Fragment),
        '\\' => Err(PathReason::Backslash),
        '%' if !starts_with_hex_pair(&text[index + 1..]) => Err(PathReason::Percent),
        '%' => check_spelling(&text[index..]),
        _ if character.is_whitespace() => Err(PathReason::WhiteSpace),
        _ if character.is_control() => Err(PathReason::Control),
        _ if !character.is_ascii() => Err(PathReason::NonAscii(character)),
        _ if is_rewritten(character) => Err(PathReason::Unencoded(character)),
        _ => Ok(()),
    })
}

/// Refuses an encoding in another spelling than the canonical one. Two spellings in the source would be two names of one
/// path.
///
/// <https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2>
fn check_spelling(encoding: &str) -> Result<(), PathReason> {
    let written = encoding.get(..3).unwrap_or(encoding);
    let canonical = canonical_spelling(written);
    if canonical == written {
        Ok(())
    } else {
        Err(PathReason::Spelling { written: written.to_owned(), canonical })
    }
}

/// The rest of the standard's set: braces, white space, controls, `?` and `#` have reasons of their own.
pub(super) fn is_rewritten(character: char) -> bool {
    matches!(character, '"' | '<' | '>' | '^' | '`')
}

/// URL parsers remove `.` and `..` from a path, and read `%2e` as a dot.
fn check_dots(text: &str) -> Result<(), PathReason> {
    let decoded = text.to_ascii_lowercase().replace("%2e", ".");
    if matches!(decoded.as_str(), "." | "..") {
        Err(PathReason::Dot(text.to_owned()))
    } else {
        Ok(())
    }
}
