//! The end of a segment and its first bytes, read eight at a time: most segments are no longer, and a word is compared
//! in one instruction.

/// The number of bytes in a word.
pub(super) const WORD: usize = 8;

/// The end of the segment that begins at `start`, which is the next slash or the end of the path, and the segment's first
/// bytes as a word.
// Inlined, as is the first function it calls: most segments end within their first word.
#[inline(always)]
pub(super) fn scan_segment(path: &[u8], start: usize) -> (usize, u64) {
    let rest = path.get(start..).unwrap_or_default();
    let (word, is_last) = match rest.first_chunk() {
        Some(word) => (u64::from_le_bytes(*word), false),
        None => (short_word(rest), true),
    };
    let slashes = slashes_in(word);
    if slashes != 0 {
        let len = first_byte(slashes);
        return (start + len, word & !(u64::MAX << (8 * len)));
    }
    (if is_last { path.len() } else { segment_end(path, start + WORD) }, word)
}

/// The next slash at or after `at`, or the end of the path.
// Cold, so that calling it costs the short segments nothing.
#[cold]
fn segment_end(path: &[u8], at: usize) -> usize {
    let Some(mut rest) = path.get(at..) else { return path.len() };
    while let Some((word, after)) = rest.split_first_chunk() {
        let slashes = slashes_in(u64::from_le_bytes(*word));
        if slashes != 0 {
            return path.len() - rest.len() + first_byte(slashes);
        }
        rest = after;
    }
    match slashes_in(short_word(rest)) {
        0 => path.len(),
        slashes => path.len() - rest.len() + first_byte(slashes),
    }
}

/// The first bytes of a text: little-endian, padded with zeros.
#[inline(always)]
pub(super) const fn first_word(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => short_word(text),
    }
}

/// A text of fewer than eight bytes as a word, in three reads at most.
#[inline(always)]
const fn short_word(text: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        // Both may hold the bytes in the middle, at the same place of the word.
        let high = (u32::from_le_bytes(*last) as u64) << (8 * (text.len() - 4));
        return u32::from_le_bytes(*first) as u64 | high;
    }
    match text {
        [] => 0,
        [first] => *first as u64,
        [first, .., last] => {
            // The middle of two bytes is the last, of three the second.
            let middle = text.len() / 2;
            *first as u64 | (text[middle] as u64) << (8 * middle) | (*last as u64) << (8 * (text.len() - 1))
        }
    }
}

/// Marks the first byte of a word that is a slash, in its high bit; bytes after it may be marked wrongly.
///
/// A byte of `word ^ SLASHES` is zero where a slash is, and subtracting one borrows from that byte's high bit.
const fn slashes_in(word: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; WORD]);
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; WORD]);
    const SLASHES: u64 = u64::from_ne_bytes([b'/'; WORD]);
    let zero_at_slash = word ^ SLASHES;
    zero_at_slash.wrapping_sub(ONES) & !zero_at_slash & HIGH_BITS
}

/// The index of the first byte that is marked.
const fn first_byte(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}
