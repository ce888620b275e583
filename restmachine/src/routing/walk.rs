//! The walk through a table that a request path prescribes, the most specific way first.

use super::node::Children;
use super::word::{cut, WORD};
use super::{Captures, Node, Segment, Table};

/// Somebody who wants to know where a path leads.
pub(super) trait Visitor {
    /// A way ends at this node, or forks there: its path is that of the request up to some segment.
    fn stop(&mut self, _node: &Node) {}

    /// The whole request path matches the path of this node. True ends the walk.
    fn arrive(&mut self, node: &Node) -> bool;
}

/// A walk under way.
///
/// Every node has one parent and one depth, so a walk comes to each at most once, however often it turns back.
pub(super) struct Walk<'a, V> {
    table: &'static Table,
    path: &'a [u8],
    captures: &'a mut Captures,
    visitor: &'a mut V,
}

impl<'a, V: Visitor> Walk<'a, V> {
    /// Leads a visitor along a path, and leaves what the way captured on which the visitor had seen enough.
    #[inline]
    pub(super) fn along(
        table: &'static Table,
        path: &'a str,
        captures: &'a mut Captures,
        visitor: &'a mut V,
    ) {
        let path = path.as_bytes();
        let mut walk = Self { table, path, captures, visitor };
        // `*` and the empty path lead nowhere; in a longer path lie bytes that captures could not name.
        if path.first() != Some(&b'/') || path.len() > usize::from(u16::MAX) {
            return;
        }
        // `/` has no segments; any other path has one behind each of its slashes.
        let at = if path.len() == 1 { 1 } else { 0 };
        walk.straight_on(0, at, 0);
    }

    /// Walks on from a fork: [`straight_on`](Self::straight_on), to be called by what it calls.
    fn go_on(&mut self, index: u16, at: usize, captured: usize) -> bool {
        self.straight_on(index, at, captured)
    }

    /// Walks on from a node, at the slash that begins the next segment, with so many parameters behind it. Returns
    /// whether the visitor has seen enough.
    ///
    /// What a way without success has captured, the next way writes over.
    // In line where a walk begins: most paths have no fork.
    #[inline(always)]
    fn straight_on(&mut self, mut index: u16, mut at: usize, mut captured: usize) -> bool {
        let (table, path) = (self.table, self.path);
        while let Some(node) = table.node(index) {
            if at >= path.len() {
                return self.arrive(node, captured);
            }
            let start = at + 1;
            let (end, word) = cut(path, start);
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
                return self.go_on_forked(index, start, captured);
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

    /// The visitor has not seen enough.
    fn stop(&mut self, node: &Node) -> bool {
        self.visitor.stop(node);
        false
    }

    /// Walks on where there is more than one way, or a way other than a literal or a bare parameter.
    // Cold, as `long_literal` is, so that being able to call it costs the straight ways no registers.
    #[cold]
    fn go_on_forked(&mut self, index: u16, start: usize, captured: usize) -> bool {
        let Some(node) = self.table.node(index) else { return false };
        self.visitor.stop(node);
        let (end, word) = cut(self.path, start);
        if let Some(literal) = self.literal(index, start, end, word)
            && self.go_on(literal, end, captured)
        {
            return true;
        }
        if self.go_on_affixed(node.affixed, start, end, captured) {
            return true;
        }
        if start < end {
            self.captures.note(captured, start, end);
            if self.go_on(node.parameter, end, captured + 1) {
                return true;
            }
        }
        self.take_rest(node.rest, start, captured)
    }

    /// The child that is the literal from `start` to `end`, which begins with this word.
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

    /// Walks on through the parameters with text around them, the one with the most text first.
    fn go_on_affixed(&mut self, mut index: u16, start: usize, end: usize, captured: usize) -> bool {
        while let Some(node) = self.table.node(index) {
            if let Segment::Parameter { prefix, suffix, .. } = node.segment
                && let Some(segment) = self.path.get(start..end)
                && segment.len() > prefix.len() + suffix.len()
                && segment.starts_with(prefix.as_bytes())
                && segment.ends_with(suffix.as_bytes())
            {
                self.captures.note(captured, start + prefix.len(), end - suffix.len());
                if self.go_on(index, end, captured + 1) {
                    return true;
                }
            }
            index = node.sibling;
        }
        false
    }
}
