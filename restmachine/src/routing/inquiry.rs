//! One walk that finds out all there is to know to serve a request.

use http::Method;

use super::node::NONE;
use super::walk::Visitor;
use super::{Node, Route, RouteMethod, Table};

/// Who could answer one method at one path, best first.
pub(super) struct Inquiry<'a> {
    table: &'static Table,
    method: &'a Method,
    bit: u8,
    /// The row for the method.
    pub(super) found: Option<&'static Route>,
    /// The router that owns the most specific row of the path, as an index.
    pub(super) owner: Option<u16>,
    /// The innermost router that the path lies under, as an index.
    pub(super) innermost: u16,
    /// How many bytes of the path its prefix is.
    depth: usize,
}

impl<'a> Inquiry<'a> {
    pub(super) fn new(table: &'static Table, method: &'a Method) -> Self {
        let bit = RouteMethod::bit_of(method);
        Self { table, method, bit, found: None, owner: None, innermost: 0, depth: 0 }
    }
}

impl Visitor for Inquiry<'_> {
    #[inline(always)]
    fn pass(&mut self, node: &Node, at: usize) {
        // The root comes first and may replace the router of the table; after it, only what lies deeper does.
        if node.scope != NONE && (at > self.depth || node.parent == NONE) {
            (self.innermost, self.depth) = (node.scope, at);
        }
    }

    #[inline(always)]
    fn arrive(&mut self, node: &Node) -> bool {
        for route in self.table.rows(node) {
            self.owner.get_or_insert(route.scope);
            let bit = route.method.bit();
            if bit == self.bit && (bit != 0 || route.method.name() == self.method.as_str()) {
                self.found = Some(route);
                return true;
            }
        }
        false
    }
}
