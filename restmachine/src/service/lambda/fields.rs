//! Fields of an event, each read by itself: a gateway may add fields or change those that no answer depends on.
//!
//! The types of `aws_lambda_events` judge an event as a whole. A claim that is a number would fail the invocation.

use std::{borrow::Cow, error, fmt};

use http::{HeaderMap, HeaderName, HeaderValue};
use lambda_http::aws_lambda_events::encodings::Base64Data;
use serde_json::Value;

use crate::body::{Body, BoxError};

/// A string, which is empty if the field is missing.
pub(super) fn text<'a>(event: &'a Value, field: &'static str) -> Result<&'a str, UnreadableField> {
    match &event[field] {
        Value::Null => Ok(""),
        Value::String(text) => Ok(text),
        _ => Err(UnreadableField { field, expected: "a string" }),
    }
}

/// The elements of a list.
pub(super) fn list<'a>(event: &'a Value, field: &'static str) -> Result<Vec<Cow<'a, str>>, UnreadableField> {
    let unreadable = UnreadableField { field, expected: "a list of strings" };
    match &event[field] {
        Value::Null => Ok(Vec::new()),
        Value::Array(elements) => elements
            .iter()
            .filter(|element| !element.is_null())
            .map(|it| scalar(it).ok_or(unreadable))
            .collect(),
        _ => Err(unreadable),
    }
}

/// The names and values of a map, in which a name has one value or a list of them. A name without a value is left out.
pub(super) fn pairs<'a>(
    event: &'a Value,
    field: &'static str,
) -> Result<Vec<(&'a str, Cow<'a, str>)>, UnreadableField> {
    let unreadable = UnreadableField { field, expected: "a map of strings" };
    let map = match &event[field] {
        Value::Null => return Ok(Vec::new()),
        Value::Object(map) => map,
        _ => return Err(unreadable),
    };
    let mut pairs = Vec::with_capacity(map.len());
    for (name, value) in map {
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values.iter().filter(|value| !value.is_null()) {
            pairs.push((name.as_str(), scalar(value).ok_or(unreadable)?));
        }
    }
    Ok(pairs)
}

/// The pairs of a map with every value. `single` has only the last value of a name, and is read if there is no other.
pub(super) fn every_pair<'a>(
    event: &'a Value,
    multiple: &'static str,
    single: &'static str,
) -> Result<Vec<(&'a str, Cow<'a, str>)>, UnreadableField> {
    let pairs = pairs(event, multiple)?;
    if pairs.is_empty() {
        self::pairs(event, single)
    } else {
        Ok(pairs)
    }
}

/// The lines of a request's headers. A line that HTTP does not allow cannot have been sent by a client, and is left out.
pub(super) fn headers(pairs: &[(&str, Cow<'_, str>)]) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(pairs.len());
    for (name, value) in pairs {
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value.as_bytes()))
        {
            // A map is full with tens of thousands of lines, more than any event can hold.
            let _ = headers.try_append(name, value);
        }
    }
    headers
}

/// The body, which is in base64 if the field `is_base64` says so.
pub(super) fn body(event: &Value, is_base64: &'static str) -> Result<Body, BoxError> {
    let text = text(event, "body")?.to_owned();
    match &event[is_base64] {
        _ if text.is_empty() => Ok(Body::empty()),
        Value::Bool(true) => Ok(serde_json::from_value::<Base64Data>(text.into())?.0.into()),
        Value::Bool(false) | Value::Null => Ok(text.into()),
        _ => Err(UnreadableField { field: is_base64, expected: "a boolean" }.into()),
    }
}

/// A string, or a value that has only one spelling as a string.
pub(super) fn scalar(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(text.as_str().into()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string().into()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A field that the answer depends on, with a value of another kind than the gateway sends.
#[derive(Clone, Copy, Debug)]
pub(super) struct UnreadableField {
    field: &'static str,
    expected: &'static str,
}

impl fmt::Display for UnreadableField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the event cannot be answered: its `{}` is not {}", self.field, self.expected)
    }
}

impl error::Error for UnreadableField {}
