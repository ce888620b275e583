//! Lists of origins in one string, as other systems write them: `https://a.example, https://b.example`.

/// Whether a string is a list of origins: several words, with separators before any path or with several schemes.
pub(super) fn is_list(text: &str) -> bool {
    let authority = text.find("://").map_or(text, |scheme| &text[scheme + 3..]);
    let front = authority.split(['/', '?', '#']).next().unwrap_or_default();
    words(text).count() > 1 && (front.contains([',', ';']) || text.matches("://").count() > 1)
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_separator).filter(|word| !word.is_empty())
}

pub(super) fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | ';')
}
