//! What slices cannot do yet in const evaluation: be compared, and take a part.

/// `==` of two texts.
pub(crate) const fn is_same(left: &str, right: &str) -> bool {
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

/// Writes `part` at `at` and says where it ends.
pub(crate) const fn write<T: Copy>(into: &mut [T], at: usize, part: &[T]) -> usize {
    into.split_at_mut(at).1.split_at_mut(part.len()).0.copy_from_slice(part);
    at + part.len()
}
