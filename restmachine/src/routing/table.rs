//! The static route table of a router, and what can be asked of it.

use super::inquiry::Inquiry;
use super::node::{first_slot, slot_shift, Node, LONG};
use super::walk::Walk;
use super::{Answering, Captures, Route, Scope, Segment};
use http::Method;
use restmachine_core::path::segment_key;

/// The routes of a router, those of mounted routers included, and the trie that finds them.
#[derive(Debug)]
pub struct Table {
    /// The rows, in the order of the router's entries.
    routes: &'static [Route],
    /// The router itself, then those it mounts, outer before inner.
    scopes: &'static [Scope],
    /// The router itself.
    outermost: &'static Scope,
    /// The root, then the others.
    nodes: &'static [Node],
    /// Node indices, by parent and segment key.
    slots: &'static [u16],
    /// By how many bits a product is shifted to be a slot.
    shift: u32,
    /// Row indices, grouped by node.
    order: &'static [u16],
}

impl Table {
    /// The table of these parts, which are what the merge and the [`Trie`](super::Trie) make of one router.
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

    /// The router itself, then those it mounts, outer before inner: what [`Route::scope`] counts.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        self.scopes
    }

    /// How many bytes the lookup needs besides rows and scopes, for who measures it.
    #[doc(hidden)]
    #[must_use]
    pub fn lookup_bytes(&self) -> usize {
        size_of_val(self.nodes) + size_of_val(self.slots) + size_of_val(self.order)
    }

    /// The row for exactly this method, with the captures of its path. HEAD does not find GET here. Public for who measures
    /// it.
    #[doc(hidden)]
    pub fn find(
        &'static self,
        method: &Method,
        path: &str,
        captures: &mut Captures,
    ) -> Option<&'static Route> {
        Inquiry::of(self, method, path, captures).found
    }

    /// The rows that answer a request path.
    // In line, as a preflight hardly does more.
    #[inline(always)]
    #[must_use]
    pub(crate) fn answering(&'static self, path: &str) -> Answering {
        let mut answering = Answering::new(self);
        Walk::along(self, path, &mut Captures::default(), &mut answering);
        answering
    }

    /// The router that owns the most specific of those rows; `None` where there is no row.
    #[must_use]
    pub(crate) fn owner(&self, answering: &Answering) -> Option<&'static Scope> {
        self.scopes.get(usize::from(answering.owner?))
    }

    /// The router of an index, which a row or a node holds.
    pub(super) fn scope(&self, index: u16) -> &'static Scope {
        self.scopes.get(usize::from(index)).unwrap_or(self.outermost)
    }

    pub(super) fn node(&self, index: u16) -> Option<&'static Node> {
        self.nodes.get(usize::from(index))
    }

    /// The child that is this literal of at most eight bytes: the word is all of them.
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

    // In line, as the short case of it is most of a lookup: a call each costs a tenth of it.
    #[inline(always)]
    fn child(&self, parent: u16, key: u64, is_wanted: impl Fn(&Node) -> bool) -> Option<u16> {
        let mut slot = first_slot(parent, key, self.shift);
        loop {
            let index = *self.slots.get(slot)?;
            // A free slot holds an index that no node has.
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

    /// Those of them whose method has no bit.
    pub(super) fn custom_rows(&self, node: &Node) -> impl Iterator<Item = &'static Route> {
        (node.methods.len()..usize::from(node.rows)).filter_map(|position| self.row(node, position))
    }
}
