//! The end of a segment and its first bytes, read eight at a time: most segments are no longer, and a word is compared
//! in one instruction. A path is searched for a `%` in the same way.

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
    let slashes = marks_of(b'/', word);
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
        let slashes = marks_of(b'/', u64::from_le_bytes(*word));
        if slashes != 0 {
            return path.len() - rest.len() + first_byte(slashes);
        }
        rest = after;
    }
    match marks_of(b'/', short_word(rest)) {
        0 => path.len(),
        slashes => path.len() - rest.len() + first_byte(slashes),
    }
}

/// Whether there is a `%` in a path. Up to 32 bytes take two reads, which may overlap.
#[inline(always)]
pub(super) fn contains_percent(path: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (path.first_chunk(), path.last_chunk()) {
        return is_percent_in(first) | is_percent_in(last) || (path.len() > 32 && path.contains(&b'%'));
    }
    match (path.first_chunk(), path.last_chunk()) {
        (Some(first), Some(last)) => {
            marks_of(b'%', u64::from_le_bytes(*first)) | marks_of(b'%', u64::from_le_bytes(*last)) != 0
        }
        _ => marks_of(b'%', short_word(path)) != 0,
    }
}

/// Whether one of the bytes is a `%`, without a branch for each, so that one instruction compares all of them.
#[inline(always)]
fn is_percent_in(bytes: &[u8; 16]) -> bool {
    bytes.iter().fold(false, |found, byte| found | (*byte == b'%'))
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

/// Marks the first occurrence of a byte in a word, in the high bit; bytes after it may be marked wrongly.
///
/// A byte of `word ^ repeated` is zero where the byte is, and subtracting one borrows from that byte's high bit.
const fn marks_of(byte: u8, word: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; WORD]);
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; WORD]);
    let repeated = ONES * byte as u64;
    let zero_at_byte = word ^ repeated;
    zero_at_byte.wrapping_sub(ONES) & !zero_at_byte & HIGH_BITS
}

/// The index of the first byte that is marked.
const fn first_byte(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}
