//! The traversal of the trie along a request path: every branch that matches, the most specific one first.

use super::captures::Captures;
use super::node::{Children, Node};
use super::segment::Segment;
use super::segment_scan::{scan_segment, WORD};
use super::table::Table;

/// Collects an answer from the nodes that a path leads to.
pub(super) trait Visitor {
    /// A branch ends at this node, or forks there: the node's path is that of the request up to some segment.
    fn stop(&mut self, _node: &Node) {}

    /// The whole request path matches the path of this node. Returning true ends the traversal.
    fn arrive(&mut self, node: &Node) -> bool;
}

/// A traversal in progress.
///
/// Every node has one parent and one depth, so a traversal reaches each node at most once, however often it backtracks.
pub(super) struct Traversal<'a, V> {
    table: &'static Table,
    path: &'a [u8],
    captures: &'a mut Captures,
    visitor: &'a mut V,
}

impl<'a, V: Visitor> Traversal<'a, V> {
    /// Leads a visitor along a path. The captures are those of the branch on which the visitor ended the traversal.
    #[inline]
    pub(super) fn along(
        table: &'static Table,
        path: &'a str,
        captures: &'a mut Captures,
        visitor: &'a mut V,
    ) {
        let path = path.as_bytes();
        let mut traversal = Self { table, path, captures, visitor };
        // `*` and the empty path lead nowhere; a longer path has bytes that captures could not address.
        if path.first() != Some(&b'/') || path.len() > usize::from(u16::MAX) {
            return;
        }
        // `/` has no segments; any other path has one after each of its slashes.
        let at = if path.len() == 1 { 1 } else { 0 };
        if !traversal.descend(0, at, 0) && at == 1 {
            traversal.arrive_at_slash();
        }
    }

    /// `/` is the path of the root, and after it of `/{$}`: where a router has no prefix, the slash is all there is.
    // Cold, so that other paths do not pay for it.
    #[cold]
    fn arrive_at_slash(&mut self) {
        if let Some(slash) = self.literal(0, 1, 1, 0) {
            self.descend_branch(slash, 1, 0);
        }
    }

    /// [`descend`](Self::descend) for the functions that it calls itself, since what is always inlined cannot recurse.
    fn descend_branch(&mut self, index: u16, at: usize, captured: usize) -> bool {
        self.descend(index, at, captured)
    }

    /// Descends from a node, at the slash that begins the next segment, with `captured` parameters captured so far.
    /// Returns whether the visitor has ended the traversal.
    ///
    /// A branch writes over the captures of an earlier branch that failed.
    // Inlined where a traversal begins: most paths have no fork.
    #[inline(always)]
    fn descend(&mut self, mut index: u16, mut at: usize, mut captured: usize) -> bool {
        let (table, path) = (self.table, self.path);
        while let Some(node) = table.node(index) {
            if at >= path.len() {
                return self.arrive(node, captured);
            }
            let start = at + 1;
            let (end, word) = scan_segment(path, start);
            if node.children == Children::Literals {
                match self.literal(index, start, end, word) {
                    Some(literal) => index = literal,
                    None => return self.stop(node),
                }
            } else if node.children == Children::Parameter && start < end {
                self.captures.note(captured, start, end);
                captured += 1;
                index = node.parameter;
            } else if node.children == Children::Mixed {
                return self.descend_forked(index, start, captured);
            } else {
                return self.stop(node);
            }
            at = end;
        }
        false
    }

    #[inline(always)]
    fn arrive(&mut self, node: &Node, captured: usize) -> bool {
        self.captures.keep(captured);
        self.visitor.arrive(node) || self.stop(node)
    }

    /// Ends a branch, but not the traversal.
    fn stop(&mut self, node: &Node) -> bool {
        self.visitor.stop(node);
        false
    }

    /// Descends where there is more than one branch, or one that is neither a literal nor a bare parameter.
    // Cold, like `long_literal`, so that the call costs unforked paths no registers.
    #[cold]
    fn descend_forked(&mut self, index: u16, start: usize, captured: usize) -> bool {
        let Some(node) = self.table.node(index) else { return false };
        self.visitor.stop(node);
        let (end, word) = scan_segment(self.path, start);
        if let Some(literal) = self.literal(index, start, end, word)
            && self.descend_branch(literal, end, captured)
        {
            return true;
        }
        if self.descend_affixed(node.affixed, start, end, captured) {
            return true;
        }
        if start < end {
            self.captures.note(captured, start, end);
            if self.descend_branch(node.parameter, end, captured + 1) {
                return true;
            }
        }
        self.take_rest(node.rest, start, captured)
    }

    /// The child that is the literal from `start` to `end`, whose first bytes are this word.
    #[inline(always)]
    fn literal(&self, index: u16, start: usize, end: usize, word: u64) -> Option<u16> {
        match end - start {
            len @ 0..=WORD => self.table.short_literal(index, word, len),
            _ => self.table.long_literal(index, self.path.get(start..end)?),
        }
    }

    fn take_rest(&mut self, index: u16, start: usize, captured: usize) -> bool {
        let end = self.path.len();
        let Some(node) = self.table.node(index) else { return false };
        self.captures.note(captured, start, end);
        start < end && self.arrive(node, captured + 1)
    }

    /// Descends through the parameters with text around them, the one with the most text first.
    fn descend_affixed(&mut self, mut index: u16, start: usize, end: usize, captured: usize) -> bool {
        while let Some(node) = self.table.node(index) {
            if let Segment::Parameter { prefix, suffix, .. } = node.segment
                && let Some(segment) = self.path.get(start..end)
                && segment.len() > prefix.len() + suffix.len()
                && segment.starts_with(prefix.as_bytes())
                && segment.ends_with(suffix.as_bytes())
                && !is_inside_encoding(segment, segment.len() - suffix.len())
            {
                self.captures.note(captured, start + prefix.len(), end - suffix.len());
                if self.descend_branch(index, end, captured + 1) {
                    return true;
                }
            }
            index = node.sibling;
        }
        false
    }
}

/// Whether a position is inside an encoding, where no parameter ends: the text of `%9F` is one byte, and not `%9` before `F`.
fn is_inside_encoding(segment: &[u8], at: usize) -> bool {
    let is_encoding = |bytes: &[u8]| matches!(bytes, [b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit());
    let encoding_before = |back: usize| segment.get(at.checked_sub(back)?..)?.get(..3);
    [1, 2].into_iter().filter_map(encoding_before).any(is_encoding)
}
