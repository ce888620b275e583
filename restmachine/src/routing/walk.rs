//! The walk through a table that a request path prescribes, the most specific way first.

use super::node::NONE;
use super::word::{cut, WORD};
use super::{Captures, Node, Segment, Table};

/// Somebody who wants to know where a path leads.
pub(super) trait Visitor {
    /// The request path up to byte `at`, where a slash or its end follows, matches the path of this node.
    fn pass(&mut self, _node: &Node, _at: usize) {}

    /// The whole request path matches the path of this node. True ends the walk.
    fn arrive(&mut self, node: &Node, captures: &Captures) -> bool;
}

/// A walk under way.
///
/// Every node has one parent and one depth, so a walk comes to each at most once, however often it turns back.
pub(super) struct Walk<'a, V> {
    table: &'static Table,
    path: &'a [u8],
    captures: Captures,
    visitor: &'a mut V,
}

impl<'a, V: Visitor> Walk<'a, V> {
    /// Leads a visitor along a path, until it has seen enough.
    pub(super) fn along(table: &'static Table, path: &'a str, visitor: &'a mut V) {
        let path = path.as_bytes();
        let mut walk = Self { table, path, captures: Captures::default(), visitor };
        // `*` and the empty path lead nowhere; in a longer path lie bytes that captures could not name.
        if path.first() != Some(&b'/') || path.len() > usize::from(u16::MAX) {
            return;
        }
        // `/` has no segments; any other path has one behind each of its slashes.
        let at = if path.len() == 1 { 1 } else { 0 };
        walk.go_on(0, at, 0);
    }

    /// Walks on from a node, at the slash that begins the next segment, with so many parameters behind it. Returns
    /// whether the visitor has seen enough.
    ///
    /// What a way without success has captured, the next way writes over.
    fn go_on(&mut self, mut index: u16, mut at: usize, mut captured: usize) -> bool {
        let (table, path) = (self.table, self.path);
        while let Some(node) = table.node(index) {
            self.visitor.pass(node, at);
            if at >= path.len() {
                return self.visitor.arrive(node, &self.captures);
            }
            let start = at + 1;
            let (end, word) = cut(path, start);
            let literal = if node.literals { self.literal(index, start, end, word) } else { None };
            index = match literal {
                Some(literal) if !node.wildcards => literal,
                None if node.affixed == NONE && node.rest == NONE && start < end => {
                    self.captures.put(captured, start, end);
                    captured += 1;
                    node.parameter
                }
                _ => return self.go_on_forked(node, literal, start, end, captured),
            };
            at = end;
        }
        false
    }

    /// Walks on where there is more than one way, or a way other than a literal or a bare parameter.
    #[inline(never)]
    fn go_on_forked(
        &mut self,
        node: &Node,
        literal: Option<u16>,
        start: usize,
        end: usize,
        captured: usize,
    ) -> bool {
        if let Some(literal) = literal
            && self.go_on(literal, end, captured)
        {
            return true;
        }
        if self.go_on_affixed(node.affixed, start, end, captured) {
            return true;
        }
        if start < end {
            self.captures.put(captured, start, end);
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
        self.captures.put(captured, start, end);
        start < end && self.visitor.arrive(node, &self.captures)
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
                self.captures.put(captured, start + prefix.len(), end - suffix.len());
                if self.go_on(index, end, captured + 1) {
                    return true;
                }
            }
            index = node.sibling;
        }
        false
    }
}
