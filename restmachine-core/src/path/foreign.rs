//! Parameters and wildcards as other frameworks write them, in the syntax of this one.

use crate::path::grammar::{is_in_name, is_name_start};

/// What regular expressions and other routers write for anything.
const ANYTHING: [&str; 7] = [".*", ".+", "(.*)", "(.+)", "*", "+", "path"];

/// `{id}.json` for `:id.json`, `{*rest}` for `*`; `None` for a segment that is not foreign, or has no counterpart here.
pub(super) fn translated(segment: &str) -> Option<String> {
    if is_wildcard_without_a_name(segment) {
        return Some("{*rest}".to_owned());
    }
    let translation = if let Some(text) = segment.strip_prefix(':') {
        with_colon(text)
    } else if segment.starts_with('*') {
        with_star(segment)
    } else if let Some(text) = between(segment, "<", ">") {
        in_angles(text)
    } else if let Some(text) = between(segment, "{", "}") {
        in_braces(text)
    } else {
        in_brackets(segment)
    };
    translation.filter(|translation| translation != segment)
}

/// Whether a segment is a wildcard of another framework, for the rest of the path.
pub(super) fn is_wildcard(segment: &str) -> bool {
    translated(segment).is_some_and(|translation| translation.starts_with("{*"))
}

/// Whether a segment would be a literal but is meant as a wildcard: `*`, `**`, `.*`, `...`, `[...rest]`.
pub(super) fn is_literal_wildcard(segment: &str) -> bool {
    is_wildcard_without_a_name(segment) || with_star(segment).is_some() || in_brackets(segment).is_some()
}

fn is_wildcard_without_a_name(segment: &str) -> bool {
    matches!(segment, "*" | "**" | "***" | ".*" | ".+" | "(.*)" | "(.+)" | "...")
}

/// `{id}.json` for `:id.json`, `{id}` for `:id([0-9]+)`, `{*rest}` for `:rest*`.
fn with_colon(text: &str) -> Option<String> {
    let (name, rest) = split_name(text)?;
    if ANYTHING[..6].contains(&rest) {
        return Some(format!("{{*{name}}}"));
    }
    let is_expression = between(rest, "(", ")").is_some();
    Some(if is_expression { format!("{{{name}}}") } else { format!("{{{name}}}{rest}") })
}

/// `{*rest}` for `*rest` and `**rest`.
fn with_star(segment: &str) -> Option<String> {
    let (name, rest) = split_name(segment.strip_prefix('*')?.trim_start_matches('*'))?;
    Some(format!("{{*{name}}}{rest}"))
}

/// `{id}` for `<id>` and `<int:id>`, `{*rest}` for `<rest..>` and `<path:rest>`.
fn in_angles(text: &str) -> Option<String> {
    if let Some(name) = text.strip_suffix("..").filter(|name| is_name(name)) {
        return Some(format!("{{*{name}}}"));
    }
    let (kind, name) = text.split_once(':').unwrap_or(("", text));
    let star = if kind == "path" { "*" } else { "" };
    is_name(name).then(|| format!("{{{star}{name}}}"))
}

/// `{*rest}` for `{rest:.*}`, `{rest..}`, `{rest...}`, `{rest*}`, `{rest:path}` and `{**rest}`.
fn in_braces(text: &str) -> Option<String> {
    let (name, kind) = split_name(text.trim_start_matches('*'))?;
    let kind = kind.strip_prefix(':').unwrap_or(kind);
    let is_rest =
        matches!(kind, ".." | "...") || ANYTHING.contains(&kind) || text.starts_with("**") && kind.is_empty();
    is_rest.then(|| format!("{{*{name}}}"))
}

/// `{*rest}` for `[...rest]` and `[[...rest]]`.
fn in_brackets(segment: &str) -> Option<String> {
    let name = between(segment, "[[...", "]]").or_else(|| between(segment, "[...", "]"))?;
    is_name(name).then(|| format!("{{*{name}}}"))
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// The name at the start of a string, and the rest of it.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|character| !is_in_name(character)).unwrap_or(text.len());
    text.starts_with(is_name_start).then(|| text.split_at(end))
}

fn is_name(text: &str) -> bool {
    split_name(text).is_some_and(|(_, rest)| rest.is_empty())
}
