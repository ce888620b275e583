//! Percent-encoding (RFC 3986, section 2.1), read strictly: what was not sent cannot be guessed.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The text behind an encoding; the error says what is wrong with it.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, &'static str> {
    let mut behind_percent = text.split('%').skip(1).map(str::as_bytes);
    if !behind_percent
        .all(|rest| matches!(rest, [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit()))
    {
        return Err("`%` is not followed by two hexadecimal digits");
    }
    percent_decode_str(text).decode_utf8().map_err(|_| "not UTF-8 once decoded")
}
