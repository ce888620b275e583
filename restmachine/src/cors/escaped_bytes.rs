//! Values from a request, escaped and shortened so that a log or a terminal may show them.

use std::fmt;

use http::{header::ORIGIN, HeaderMap};

/// How many bytes of a value are shown, so that a request cannot fill a log.
const LIMIT: usize = 200;

/// Bytes of a request with everything but printable ASCII escaped, so that none of its control characters, line
/// breaks and direction marks reaches a terminal.
pub(crate) struct EscapedBytes<'a>(pub(crate) &'a [u8]);

impl<'a> EscapedBytes<'a> {
    /// The first line of `Origin`, or nothing.
    pub(crate) fn origin(headers: &'a HeaderMap) -> Self {
        Self(headers.get(ORIGIN).map_or(&[], |line| line.as_bytes()))
    }
}

impl fmt::Display for EscapedBytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, ellipsis) = match self.0.split_at_checked(LIMIT) {
            Some((shown, rest)) if !rest.is_empty() => (shown, "…"),
            _ => (self.0, ""),
        };
        write!(f, "{}{ellipsis}", shown.escape_ascii())
    }
}

#[cfg(test)]
mod tests {
    use super::EscapedBytes;

    #[test]
    fn nothing_but_printable_ascii_is_shown() {
        let rows: &[(&[u8], &str)] = &[
            (b"https://app.example.com", "https://app.example.com"),
            (b"", ""),
            (b"a\r\nb\0\x1b[31m", r"a\r\nb\x00\x1b[31m"),
            ("\u{202e}moc.elpmaxe".as_bytes(), r"\xe2\x80\xaemoc.elpmaxe"),
            (b"\xff\"\\", r#"\xff\"\\"#),
        ];
        for (bytes, expected) in rows {
            assert_eq!(EscapedBytes(bytes).to_string(), *expected);
        }
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(EscapedBytes(&[b'a'; 200]).to_string(), "a".repeat(200));
        assert_eq!(EscapedBytes(&[b'a'; 10_000]).to_string(), format!("{}…", "a".repeat(200)));
        assert!(EscapedBytes(&[0; 10_000]).to_string().len() < 1_000);
    }
}
