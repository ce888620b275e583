//! Percent-encoding (RFC 3986, section 2.1), read strictly: nothing is guessed.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use restmachine_core::percent::starts_with_hex_pair;

/// Decodes a string. The error says what is wrong with it.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, &'static str> {
    if !text.split('%').skip(1).all(starts_with_hex_pair) {
        return Err("`%` is not followed by two hexadecimal digits");
    }
    percent_decode_str(text).decode_utf8().map_err(|_| "not valid UTF-8 after decoding")
}
