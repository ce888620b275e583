//! Equal paths, by another implementation than that of the crates.

/// The canonical spelling of a path (RFC 3986, section 6.2.2), character by character. A segment with a `%` that does not start
/// an encoding is left alone.
pub(crate) fn canonical(path: &str) -> String {
    let segments = path.split('/').map(|segment| {
        let characters: Vec<char> = segment.chars().collect();
        let digit = |at: usize| characters.get(at).and_then(|digit| digit.to_digit(16));
        let mut spelling = String::new();
        let mut at = 0;
        while at < characters.len() {
            if characters[at] != '%' {
                spelling.push(characters[at]);
                at += 1;
                continue;
            }
            let (Some(high), Some(low)) = (digit(at + 1), digit(at + 2)) else { return segment.to_owned() };
            match char::from_u32(high * 16 + low) {
                Some(plain) if plain.is_ascii_alphanumeric() || "-._~".contains(plain) => {
                    spelling.push(plain)
                }
                _ => spelling += &format!("%{high:X}{low:X}"),
            }
            at += 3;
        }
        spelling
    });
    segments.collect::<Vec<_>>().join("/")
}
