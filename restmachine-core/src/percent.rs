//! Percent-encoding (RFC 3986, section 2.1), and the canonical spelling of a path.

/// Whether the string after a `%` makes it an encoding: it starts with two hexadecimal digits.
#[must_use]
pub fn starts_with_hex_pair(after: &str) -> bool {
    matches!(after.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// The canonical spelling of a path: unreserved characters are themselves, and the hexadecimal digits of every other
/// encoding are in upper case (RFC 3986, sections 6.2.2.1 and 6.2.2.2). So `/users/%6De` becomes `/users/me`.
///
/// Nothing else changes: `%2F` does not become a slash, and no dot segment is removed. A segment with a `%` that does not
/// start an encoding stays as it is, since `%%341` would otherwise become `%41`, which is an encoding.
///
/// <https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2>
#[must_use]
pub fn canonical_spelling(path: &str) -> String {
    let mut spelling = String::with_capacity(path.len());
    for segment in path.split_inclusive('/') {
        let mut pieces = segment.split('%');
        let first = pieces.next().unwrap_or_default();
        if pieces.clone().all(starts_with_hex_pair) {
            spelling.push_str(first);
            pieces.for_each(|piece| push_encoded(piece, &mut spelling));
        } else {
            spelling.push_str(segment);
        }
    }
    spelling
}

/// Adds what comes after a `%`: two hexadecimal digits, and a string in which nothing is encoded.
fn push_encoded(piece: &str, spelling: &mut String) {
    let (digits, rest) = piece.split_at_checked(2).unwrap_or((piece, ""));
    match u8::from_str_radix(digits, 16) {
        Ok(byte) if is_unreserved(byte) => spelling.push(char::from(byte)),
        _ => {
            spelling.push('%');
            spelling.extend(digits.chars().map(|digit| digit.to_ascii_uppercase()));
        }
    }
    spelling.push_str(rest);
}

/// Whether a byte means the same encoded and not encoded (RFC 3986, section 2.3).
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
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
