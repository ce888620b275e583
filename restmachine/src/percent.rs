//! Percent-encoding (RFC 3986, section 2.1), read strictly: what was not sent cannot be guessed.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The text behind an encoding; the error says what is wrong with it.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, &'static str> {
    if !text.split('%').skip(1).all(begins_with_two_digits) {
        return Err("`%` is not followed by two hexadecimal digits");
    }
    percent_decode_str(text).decode_utf8().map_err(|_| "not valid UTF-8 after decoding")
}

/// Whether what stands behind a percent sign makes it an encoding.
pub(crate) fn begins_with_two_digits(rest: &str) -> bool {
    matches!(rest.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}
