//! What a request sent, as a log or a person may be shown it.

use std::fmt;

use http::{header::ORIGIN, HeaderMap};

/// How many bytes are shown of what a request sent, whatever its length: a log must not grow with what a stranger sends.
const LIMIT: usize = 200;

/// Bytes of a request with everything but printable ASCII escaped: no control character, no line break and no
/// direction mark of theirs reaches a terminal.
pub(crate) struct Escaped<'a>(pub(crate) &'a [u8]);

impl<'a> Escaped<'a> {
    /// The first line of `Origin`, or nothing.
    pub(crate) fn origin(headers: &'a HeaderMap) -> Self {
        Self(headers.get(ORIGIN).map_or(&[], |line| line.as_bytes()))
    }
}

impl fmt::Display for Escaped<'_> {
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
    use super::Escaped;

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
            assert_eq!(Escaped(bytes).to_string(), *expected);
        }
    }

    #[test]
    fn what_is_long_is_cut() {
        assert_eq!(Escaped(&[b'a'; 200]).to_string(), "a".repeat(200));
        assert_eq!(Escaped(&[b'a'; 10_000]).to_string(), format!("{}…", "a".repeat(200)));
        assert!(Escaped(&[0; 10_000]).to_string().len() < 1_000);
    }
}
