//! Segments by eight bytes at a time: most are no longer, and a word is compared in one instruction.

/// The bytes of a word.
pub(super) const WORD: usize = 8;

/// The segment that begins at `start`: where it ends, at the next slash or with the path, and its first bytes as a word.
// In line, as is what it calls first: most segments end within their first word.
#[inline(always)]
pub(super) fn cut(path: &[u8], start: usize) -> (usize, u64) {
    let word = word_at(path, start);
    let slashes = slashes_in(word);
    if slashes != 0 {
        let len = first_byte(slashes);
        return (start + len, word & !(u64::MAX << (8 * len)));
    }
    (segment_end(path, start + WORD), word)
}

/// The next slash at or behind `at`, or the end of the path.
#[inline(never)]
fn segment_end(path: &[u8], at: usize) -> usize {
    let Some(mut rest) = path.get(at..) else { return path.len() };
    while let Some((word, behind)) = rest.split_first_chunk() {
        let slashes = slashes_in(u64::from_le_bytes(*word));
        if slashes != 0 {
            return path.len() - rest.len() + first_byte(slashes);
        }
        rest = behind;
    }
    for (index, byte) in rest.iter().enumerate() {
        if *byte == b'/' {
            return path.len() - rest.len() + index;
        }
    }
    path.len()
}

/// The first bytes of a text as [`cut`] reads them: little-endian, with zeros behind a short one.
pub(super) const fn first_word(text: &[u8]) -> u64 {
    let mut word = 0;
    let mut at = 0;
    while at < text.len() && at < WORD {
        word |= (text[at] as u64) << (8 * at);
        at += 1;
    }
    word
}

/// The eight bytes at `at`, with zeros for those behind the end of the path.
#[inline(always)]
fn word_at(path: &[u8], at: usize) -> u64 {
    let rest = path.get(at..).unwrap_or_default();
    if let Some(word) = rest.first_chunk() {
        return u64::from_le_bytes(*word);
    }
    match path.last_chunk() {
        // The last eight bytes of the path, without those before `at`.
        Some(word) if !rest.is_empty() => u64::from_le_bytes(*word) >> (8 * (WORD - rest.len())),
        _ => first_word(rest),
    }
}

/// A mark in the high bit of the first byte of a word that is a slash; there may be others behind it.
///
/// A byte of `word ^ SLASHES` is zero where a slash is, and subtracting one borrows its way into that byte's high bit.
const fn slashes_in(word: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; WORD]);
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; WORD]);
    const SLASHES: u64 = u64::from_ne_bytes([b'/'; WORD]);
    let zero_at_slash = word ^ SLASHES;
    zero_at_slash.wrapping_sub(ONES) & !zero_at_slash & HIGH_BITS
}

/// Which byte of a word the first mark is in.
const fn first_byte(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}
