//! Copying into a part of a slice, which const evaluation cannot do with ranges yet.

/// Writes `part` at `at`, and returns the index after it.
pub(crate) const fn write<T: Copy>(into: &mut [T], at: usize, part: &[T]) -> usize {
    into.split_at_mut(at).1.split_at_mut(part.len()).0.copy_from_slice(part);
    at + part.len()
}
