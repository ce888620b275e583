//! The message for a query or a form whose fields are not those of a type.

use std::{borrow::Cow, collections::HashSet};

use form_urlencoded::parse;
use serde_html_form::de::Error;
use serde_path_to_error::{Error as PathError, Segment};

use crate::extract::field_error;

/// Names the field, also where serde has lost it: a repeated name and a value that is not a number are found in `text` again.
///
/// `place` is `query` or `form`.
pub(super) fn field_problem(place: &str, text: &str, error: &PathError<Error>) -> String {
    let reason = error.inner().to_string();
    let known = match error.path().iter().next() {
        Some(Segment::Map { key }) => Some(key.clone()),
        _ => None,
    };
    if is_about_a_list(&reason)
        && let Some(name) = repeated_name(text, known.as_deref())
    {
        return format!("{place}: {name}: given more than once");
    }
    if known.is_none() && is_about_a_string(&reason) {
        let has_reason = |value: &str| reason.starts_with(&format!("invalid type: string {value:?}, "));
        let pairs = parse(text.as_bytes());
        let name = only(pairs.filter(|(_, value)| has_reason(value)).map(|(name, _)| name.into_owned()));
        let name = name.map_or_else(String::new, |name| format!("{name}: "));
        return format!("{place}: {name}{reason}{}", help(place));
    }
    format!("{place}: {}", field_error(error))
}

/// The name if it is repeated. If serde has lost it, the only name that is.
fn repeated_name(text: &str, known: Option<&str>) -> Option<String> {
    let names = parse(text.as_bytes()).map(|(name, _)| name);
    let mut seen = HashSet::new();
    let is_asked_about = |name: &Cow<'_, str>| known.is_none_or(|known| name == known);
    only(names.filter(is_asked_about).filter(|name| !seen.insert(name.clone())).map(Cow::into_owned))
}

/// The name, if there is no other one.
fn only(mut names: impl Iterator<Item = String>) -> Option<String> {
    let first = names.next()?;
    names.all(|name| name == first).then_some(first)
}

/// Whether several values came for one. The parser has a message of its own for that, and below `flatten` there is serde's.
fn is_about_a_list(reason: &str) -> bool {
    reason == "unsupported value" || reason.starts_with("invalid type: sequence, ")
}

/// Whether serde has met a string that was not parsed, since it had set the value aside before it knew the type.
fn is_about_a_string(reason: &str) -> bool {
    ["invalid type: string ", "data did not match any variant of untagged enum "]
        .iter()
        .any(|start| reason.starts_with(start))
}

/// In a debug build, what to write instead: a client cannot change it.
fn help(place: &str) -> String {
    if !cfg!(debug_assertions) {
        return String::new();
    }
    format!(
        "; every value of a {place} is a string, and serde does not parse it below `#[serde(flatten)]` or in an enum with \
         `tag` or `untagged`; help: move the field out of there, or parse it with `#[serde(deserialize_with = \"…\")]`"
    )
}
