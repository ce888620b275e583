//! Where the parameters are in a request path.

use super::segment::Segment;

/// How many parameters a whole path may have, including those of its mount prefixes.
pub(crate) const MAX_PARAMETERS: usize = 16;

/// The byte ranges of a request path that its parameters matched, in the order of the path.
///
/// Sixteen bits are enough: the `http` crate refuses a longer request target.
#[derive(Clone, Copy, Debug, Default)]
pub struct Captures {
    ranges: [(u16, u16); MAX_PARAMETERS],
    len: u8,
}

impl Captures {
    /// The captures of a path without parameters.
    pub(crate) const NONE: Self = Self { ranges: [(0, 0); MAX_PARAMETERS], len: 0 };

    /// The parameters of a mount prefix, in a path that is under it.
    pub(crate) fn of_prefix(prefix: &[Segment], path: &str) -> Self {
        let mut captures = Self::default();
        let mut start = 1;
        for (segment, text) in prefix.iter().zip(path.split('/').skip(1)) {
            if let Segment::Parameter { prefix, suffix, .. } = segment {
                captures.put(captures.count(), start + prefix.len(), start + text.len() - suffix.len());
            }
            start += text.len() + 1;
        }
        captures
    }

    /// The number of parameters in the path.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::from(self.len)
    }

    /// The first byte of a parameter in the request path, and the byte after its last.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<(usize, usize)> {
        let (start, end) = *self.ranges.get(..self.count())?.get(index)?;
        Some((usize::from(start), usize::from(end)))
    }

    /// Sets one range during a traversal. At its end, [`keep`](Self::keep) sets the count.
    #[inline(always)]
    pub(super) fn note(&mut self, index: usize, start: usize, end: usize) {
        if let Some(range) = self.ranges.get_mut(index) {
            *range = (start as u16, end as u16);
        }
    }

    pub(super) fn keep(&mut self, len: usize) {
        self.len = len as u8;
    }

    /// Sets the last range, and forgets any after it. The path is no longer than sixteen bits can count.
    ///
    /// The merge refuses a path with more parameters than there is room for, so no range is ever dropped.
    pub(crate) fn put(&mut self, index: usize, start: usize, end: usize) {
        self.note(index, start, end);
        self.keep(index + 1);
    }
}
