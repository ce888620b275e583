//! The static route table of a router: its rows, and the trie that finds them.

use restmachine_core::path::segment_key;

use super::node::{first_slot, slot_shift, Node, LONG};
use super::route::Route;
use super::scope::Scope;
use super::segment::Segment;

/// The routes of a router, including those of mounted routers, and the trie that finds them.
#[derive(Debug)]
pub struct Table {
    /// The rows, in the order of the router's entries.
    routes: &'static [Route],
    /// The router itself, then those it mounts, outer before inner.
    scopes: &'static [Scope],
    /// The router itself.
    outermost: &'static Scope,
    /// The root, then the other nodes.
    nodes: &'static [Node],
    /// Node indices, by parent and segment key.
    slots: &'static [u16],
    /// By how many bits a product is shifted to become a slot.
    shift: u32,
    /// Row indices, grouped by node.
    order: &'static [u16],
}

impl Table {
    /// The table made of these parts, which come from the merge and the [`Trie`](super::Trie) of one router.
    #[must_use]
    pub const fn of(
        routes: &'static [Route],
        scopes: &'static [Scope],
        nodes: &'static [Node],
        slots: &'static [u16],
        order: &'static [u16],
    ) -> Self {
        Self { routes, scopes, outermost: &scopes[0], nodes, slots, shift: slot_shift(slots.len()), order }
    }

    /// The rows, in the order of the router's entries.
    #[must_use]
    pub fn routes(&self) -> &'static [Route] {
        self.routes
    }

    /// The router itself, then those it mounts, outer before inner. [`Route::scope`] is an index into them.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        self.scopes
    }

    /// How many bytes the lookup needs apart from rows and scopes; public for benchmarks.
    #[doc(hidden)]
    #[must_use]
    pub fn lookup_bytes(&self) -> usize {
        size_of_val(self.nodes) + size_of_val(self.slots) + size_of_val(self.order)
    }

    /// The router with this index, as a row or a node stores it.
    pub(super) fn scope(&self, index: u16) -> &'static Scope {
        self.scopes.get(usize::from(index)).unwrap_or(self.outermost)
    }

    pub(super) fn node(&self, index: u16) -> Option<&'static Node> {
        self.nodes.get(usize::from(index))
    }

    /// The child that is this literal of at most eight bytes, all of which are in the word.
    #[inline(always)]
    pub(super) fn short_literal(&self, parent: u16, word: u64, len: usize) -> Option<u16> {
        self.child(parent, word, |node| usize::from(node.short) == len)
    }

    /// The child that is this literal of more than eight bytes. The key only guides: the bytes are compared.
    #[cold]
    pub(super) fn long_literal(&self, parent: u16, segment: &[u8]) -> Option<u16> {
        self.child(parent, segment_key(segment), |node| match node.segment {
            Segment::Literal { text, .. } => node.short == LONG && text.as_bytes() == segment,
            _ => false,
        })
    }

    // Inlined, since the short case is most of a lookup: a call for each segment would cost a tenth of it.
    #[inline(always)]
    fn child(&self, parent: u16, key: u64, is_wanted: impl Fn(&Node) -> bool) -> Option<u16> {
        let mut slot = first_slot(parent, key, self.shift);
        loop {
            let index = *self.slots.get(slot)?;
            // A free slot holds an index that is not a node's.
            let node = self.node(index)?;
            if node.key == key && node.parent == parent && is_wanted(node) {
                return Some(index);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// One of the rows whose path ends at a node.
    #[inline(always)]
    pub(super) fn row(&self, node: &Node, position: usize) -> Option<&'static Route> {
        let row = *self.order.get(usize::from(node.first_row) + position)?;
        self.routes.get(usize::from(row))
    }

    /// The rows whose path ends at a node.
    pub(super) fn rows(&self, node: &Node) -> impl Iterator<Item = &'static Route> {
        (0..usize::from(node.rows)).filter_map(|position| self.row(node, position))
    }

    /// The rows of a node whose method has no bit.
    pub(super) fn custom_rows(&self, node: &Node) -> impl Iterator<Item = &'static Route> {
        (node.methods.len()..usize::from(node.rows)).filter_map(|position| self.row(node, position))
    }
}
