//! Percent-encoding (RFC 3986, section 2.1).

/// Whether the string after a `%` makes it an encoding: it starts with two hexadecimal digits.
#[must_use]
pub fn starts_with_hex_pair(after: &str) -> bool {
    matches!(after.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// The path with `%25` for every `%` that does not start an encoding.
pub(crate) fn with_encoded_percent(path: &str) -> String {
    let mut pieces = path.split('%');
    let mut encoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        encoded.push_str(if starts_with_hex_pair(piece) { "%" } else { "%25" });
        encoded.push_str(piece);
    }
    encoded
}

/// The string without percent-encoding; `None` if a `%` does not start an encoding or the result is not UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2).filter(|_| starts_with_hex_pair(piece))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
