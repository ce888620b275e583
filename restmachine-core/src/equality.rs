//! `==` for strings in const evaluation, which does not have one yet.

/// Whether two strings are equal, byte for byte.
#[must_use]
#[inline]
pub const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
