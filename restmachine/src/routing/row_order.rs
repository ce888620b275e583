//! The rows grouped by the node that their path ends at, and the rows that share a method there.

use super::merge::narrow;
use super::node::{Node, NONE};
use super::route::Route;

/// The order of a table's rows.
#[derive(Debug)]
pub(super) struct RowOrder<const ROUTES: usize> {
    /// The rows as indices: those of one node are neighbours, sorted by the bit of their method.
    pub(super) rows: [u16; ROUTES],
    /// For each row, an earlier row with the same method at the same node.
    pub(super) conflicts: [u16; ROUTES],
    pub(super) is_conflicting: bool,
}

impl<const ROUTES: usize> RowOrder<ROUTES> {
    /// The order of no rows yet.
    pub(super) const EMPTY: Self =
        Self { rows: [NONE; ROUTES], conflicts: [NONE; ROUTES], is_conflicting: false };

    /// Sorts the rows, whose paths end at the nodes `ends`, and tells each node where its rows are.
    pub(super) const fn of(nodes: &mut [Node], routes: &[Route], ends: &[u16; ROUTES]) -> Self {
        let mut order = Self::EMPTY;
        let mut first_row = 0;
        let mut node = 0;
        while node < nodes.len() {
            nodes[node].first_row = first_row;
            first_row += nodes[node].rows;
            // Counted again by `insert`.
            nodes[node].rows = 0;
            node += 1;
        }
        let mut row = 0;
        while row < routes.len() {
            order.insert(&mut nodes[ends[row] as usize], routes, row);
            row += 1;
        }
        order
    }

    const fn insert(&mut self, node: &mut Node, routes: &[Route], row: usize) {
        let end = (node.first_row + node.rows) as usize;
        let mut at = node.first_row as usize;
        while at < end && self.conflicts[row] == NONE {
            let earlier = self.rows[at];
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
        // Moves it to its place among the methods.
        let mut at = end;
        while at > node.first_row as usize
            && routes[row].method.rank() < routes[self.rows[at - 1] as usize].method.rank()
        {
            self.rows[at] = self.rows[at - 1];
            at -= 1;
        }
        self.rows[at] = narrow(row);
    }
}
