//! Rows and fallbacks that no request could tell apart, found while the trie is built.

use super::diagnostics;
use super::node::NONE;
use super::route::Route;
use super::scope::Scope;
use super::trie::Trie;
use crate::message::Message;

impl<const NODES: usize, const SLOTS: usize, const ROUTES: usize> Trie<NODES, SLOTS, ROUTES> {
    /// The earlier row that has the same method and shape as this one.
    #[must_use]
    pub const fn earlier(&self, row: usize) -> Option<usize> {
        match self.order.conflicts[row] {
            NONE => None,
            earlier => Some(earlier as usize),
        }
    }

    /// The compile error of an entry that routes something a second time, or has a second fallback for one prefix.
    ///
    /// Two rows of one mounted router are left alone: that router's own expansion has reported them.
    #[must_use]
    pub const fn conflict(&self, routes: &[Route], scopes: &[Scope], entry: u16) -> Option<Message> {
        if let Some((one, other)) = self.conflicting_fallbacks
            && let (Some(one), Some(other)) =
                (&scopes[one as usize].fallback, &scopes[other as usize].fallback)
        {
            // An outer router comes before those it mounts, wherever its own fallback is listed among them.
            let (earlier, later) = if one.entry < other.entry { (one, other) } else { (other, one) };
            if later.entry == entry {
                return Some(diagnostics::two_fallbacks(earlier, later));
            }
        }
        let mut row = if self.order.is_conflicting { 0 } else { routes.len() };
        while row < routes.len() {
            if routes[row].entry == entry
                && let Some(earlier) = self.earlier(row)
                // The rows of a handler belong to the router itself, which is scope 0.
                && (routes[earlier].entry != entry || routes[row].scope == 0)
            {
                return Some(diagnostics::routed_twice(&routes[earlier], &routes[row]));
            }
            row += 1;
        }
        None
    }
}
