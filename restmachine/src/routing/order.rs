//! Which rows end at which node of a trie, and which of them are routed twice.

use super::merge::narrow;
use super::node::NONE;
use super::{message, Route, Scope, Trie};
use crate::message::Message;

impl<const NODES: usize, const SLOTS: usize, const ROUTES: usize> Trie<NODES, SLOTS, ROUTES> {
    /// Groups the rows by their nodes and sorts them there, and notes those that share a method.
    pub(super) const fn order_rows(&mut self, routes: &[Route], ends: &[u16; ROUTES]) {
        let mut first_row = 0;
        let mut node = 0;
        while node < self.node_count {
            self.nodes[node].first_row = first_row;
            first_row += self.nodes[node].rows;
            // Counted again below, as the rows arrive.
            self.nodes[node].rows = 0;
            node += 1;
        }
        let mut row = 0;
        while row < routes.len() {
            let node = &mut self.nodes[ends[row] as usize];
            let end = (node.first_row + node.rows) as usize;
            let mut at = node.first_row as usize;
            while at < end && self.conflicts[row] == NONE {
                let earlier = self.order[at];
                if routes[earlier as usize].method.is(&routes[row].method) {
                    self.conflicts[row] = earlier;
                    self.is_conflicting = true;
                }
                at += 1;
            }
            if node.rows == 0 {
                node.owner = routes[row].scope;
            }
            node.rows += 1;
            node.methods.insert(routes[row].method);
            // To its place among the methods.
            let mut at = end;
            while at > node.first_row as usize
                && routes[row].method.rank() < routes[self.order[at - 1] as usize].method.rank()
            {
                self.order[at] = self.order[at - 1];
                at -= 1;
            }
            self.order[at] = narrow(row);
            row += 1;
        }
    }

    /// The rows grouped by the node their path ends at; a copy, since a pointer to it would keep the whole trie alive.
    #[must_use]
    pub const fn order(&self) -> [u16; ROUTES] {
        self.order
    }

    /// The earlier row that has the method and the shape of this one.
    #[must_use]
    pub const fn earlier(&self, row: usize) -> Option<usize> {
        match self.conflicts[row] {
            NONE => None,
            earlier => Some(earlier as usize),
        }
    }

    /// What to say if a row of this entry was routed before, or its fallback is a second one.
    ///
    /// Two rows of one mounted router are left alone: that router's own expansion says so already.
    #[must_use]
    pub const fn conflict(&self, routes: &[Route], scopes: &[Scope], entry: u16) -> Option<Message> {
        if let Some((one, other)) = self.conflicting_fallbacks
            && let (Some(one), Some(other)) =
                (&scopes[one as usize].fallback, &scopes[other as usize].fallback)
        {
            // An outer router comes before those it mounts, wherever its own fallback stands among them.
            let (earlier, later) = if one.entry < other.entry { (one, other) } else { (other, one) };
            if later.entry == entry {
                return Some(message::two_fallbacks(earlier, later));
            }
        }
        let mut row = if self.is_conflicting { 0 } else { routes.len() };
        while row < routes.len() {
            if routes[row].entry == entry
                && let Some(earlier) = self.earlier(row)
                // The rows of a handler belong to the router itself, which is scope 0.
                && (routes[earlier].entry != entry || routes[row].scope == 0)
            {
                return Some(message::routed_twice(&routes[earlier], &routes[row]));
            }
            row += 1;
        }
        None
    }
}
