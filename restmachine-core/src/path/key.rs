//! The key of a segment: a hash cheap enough for every segment of every request.

/// 2⁶⁴ divided by the golden ratio: odd, and its bits are as good as random.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// A hash over all bytes of a segment and its length, the same in the macro and at run time.
///
/// It takes eight bytes at a time, the last ones padded with zeros. Equal keys do not prove equal segments, so a
/// lookup compares the bytes as well.
#[inline]
pub const fn segment_key(bytes: &[u8]) -> u64 {
    // The length is multiplied so that it does not cancel the bits of the first byte, and is one more so that the key
    // of an empty segment is not 0.
    let mut key = (bytes.len() as u64 + 1).wrapping_mul(MULTIPLIER);
    let mut rest = bytes;
    while let Some((word, tail)) = rest.split_first_chunk() {
        key = mix(key, u64::from_le_bytes(*word));
        rest = tail;
    }
    if !rest.is_empty() {
        key = mix(key, partial_word(bytes, rest));
    }
    key
}

#[inline]
const fn mix(key: u64, word: u64) -> u64 {
    // The low half of a product depends only on the low bits of its factors, and a table uses the low bits, so the
    // high half is folded in. Rotating would take as many instructions, and two words could cancel each other out.
    let product = (key ^ word) as u128 * MULTIPLIER as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The last one to seven bytes as a zero-padded word, in at most three reads instead of one for each byte.
#[inline]
const fn partial_word(bytes: &[u8], rest: &[u8]) -> u64 {
    let length = rest.len();
    if let Some(word) = bytes.last_chunk() {
        // The last eight bytes of the whole segment; those that the words before have covered are shifted out.
        return u64::from_le_bytes(*word) >> (64 - 8 * length);
    }
    if let (Some(first), Some(last)) = (rest.first_chunk(), rest.last_chunk()) {
        // Where the two overlap they hold the same bytes.
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return first as u64 | (last as u64) << (8 * length - 32);
    }
    let middle = length / 2;
    rest[0] as u64 | (rest[middle] as u64) << (8 * middle) | (rest[length - 1] as u64) << (8 * (length - 1))
}
