//! Header lines as the standard reads them.

use http::HeaderMap;

use super::BlockReason;
use crate::testing::joined;

/// The elements of a list of tokens, `Err` where one of them is none.
///
/// <https://fetch.spec.whatwg.org/#extract-header-list-values>
pub(super) fn list(headers: &HeaderMap, name: &'static str) -> Result<Option<Vec<String>>, BlockReason> {
    let Some(value) = joined(headers, name) else { return Ok(None) };
    let elements = value.split(',').map(str::trim).filter(|element| !element.is_empty());
    elements
        .map(|element| match restmachine_core::is_token(element) {
            true => Ok(element.to_owned()),
            false => Err(BlockReason::PreflightList(name)),
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

/// A number of seconds: digits, and as many as anybody could mean where there are too many of them.
///
/// <https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2>
pub(super) fn delta_seconds(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(LONGEST).min(LONGEST))
}

/// What an overflowing number stands for.
const LONGEST: u64 = 1 << 31;

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
