//! What slices cannot do yet in const evaluation: take a part.

/// Writes `part` at `at` and says where it ends.
pub(crate) const fn write<T: Copy>(into: &mut [T], at: usize, part: &[T]) -> usize {
    into.split_at_mut(at).1.split_at_mut(part.len()).0.copy_from_slice(part);
    at + part.len()
}
