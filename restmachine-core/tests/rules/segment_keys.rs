//! The key of a segment is as defined, depends on every byte, and can be computed in const evaluation.

use restmachine_core::segment_key;
use std::collections::HashSet;

/// The definition: whole words, the last one padded with zeros.
fn definition(bytes: &[u8]) -> u64 {
    const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut key = (bytes.len() as u64 + 1).wrapping_mul(MULTIPLIER);
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        let product = u128::from(key ^ u64::from_le_bytes(word)) * u128::from(MULTIPLIER);
        key = (product as u64) ^ ((product >> 64) as u64);
    }
    key
}

#[test]
fn is_its_definition() {
    let bytes: Vec<u8> = (0..64_u8).map(|index| index.wrapping_mul(151).wrapping_add(29)).collect();
    for start in 0..8 {
        for end in start..=bytes.len() {
            assert_eq!(segment_key(&bytes[start..end]), definition(&bytes[start..end]), "{start}..{end}");
        }
    }
}

#[test]
fn every_byte_and_the_length_count() {
    let mut keys = HashSet::new();
    let mut segments = 0;
    for length in 0..=24 {
        let zeros = vec![0; length];
        assert!(keys.insert(segment_key(&zeros)), "{length} zeros");
        segments += 1;
        for position in 0..length {
            for bit in 0..8 {
                let mut segment = zeros.clone();
                segment[position] = 1 << bit;
                assert!(keys.insert(segment_key(&segment)), "{segment:?}");
                segments += 1;
            }
        }
    }
    assert_eq!(keys.len(), segments);
}

/// A table takes the low bits: names that differ in any byte must spread over them.
#[test]
fn the_low_bits_are_spread() {
    let buckets: HashSet<u64> =
        (0..256).map(|n| segment_key(format!("resource-{n:03}").as_bytes()) & 1023).collect();
    assert!(buckets.len() > 200, "{} of 1024 buckets for 256 names", buckets.len());
}

#[test]
fn is_const() {
    const USERS: u64 = segment_key(b"users");
    const EMPTY: u64 = segment_key(b"");
    assert_eq!(USERS, definition(b"users"));
    assert_ne!(USERS, EMPTY);
}
