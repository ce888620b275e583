//! Header lines as the standard reads and writes them.

use http::{HeaderMap, HeaderValue};

use crate::mistake::require;

/// The lines of a header as one, with bytes that are not UTF-8 replaced; `None` if there is none.
///
/// <https://fetch.spec.whatwg.org/#concept-header-list-get>
pub(crate) fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// The elements of a list of tokens; `Err` if one of them is not a token.
///
/// <https://fetch.spec.whatwg.org/#extract-header-list-values>
pub(crate) fn list(headers: &HeaderMap, name: &str) -> Result<Option<Vec<String>>, TokenError> {
    let Some(value) = joined(headers, name) else { return Ok(None) };
    let elements = value.split(',').map(str::trim).filter(|element| !element.is_empty());
    elements
        .map(|element| match restmachine_core::method::is_token(element) {
            true => Ok(element.to_owned()),
            false => Err(TokenError),
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

/// A list has an element that is not a token, so it is not a list at all.
#[derive(Debug)]
pub(crate) struct TokenError;

/// A number of seconds: digits. A number too large to represent counts as 2³¹.
///
/// <https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2>
pub(crate) fn delta_seconds(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(LONGEST).min(LONGEST))
}

const LONGEST: u64 = 1 << 31;

/// A header value of a string that was itself read from a URL or a header value, and is therefore valid.
#[track_caller]
pub(crate) fn header_value(text: &str) -> HeaderValue {
    require(format_args!("the header value `{text}` cannot be sent"), HeaderValue::from_str(text))
}

#[cfg(test)]
mod tests {
    use super::delta_seconds;

    #[test]
    fn seconds_are_digits() {
        let rows = [
            ("0", Some(0)),
            ("007", Some(7)),
            ("86400", Some(86_400)),
            ("99999999999999999999999", Some(1 << 31)),
            ("", None),
            ("+60", None),
            ("-1", None),
            ("1.5", None),
            ("60s", None),
        ];
        for (text, expected) in rows {
            assert_eq!(delta_seconds(text), expected, "{text:?}");
        }
    }
}
