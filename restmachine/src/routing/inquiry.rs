//! One walk that finds out all there is to know to serve a request.

use http::Method;

use super::walk::Visitor;
use super::{MethodSet, Node, Route, RouteMethod, Table};

/// Who could answer one method at one path, best first.
pub(super) struct Inquiry<'a> {
    table: &'static Table,
    method: &'a Method,
    bit: u8,
    /// The row for the method.
    pub(super) found: Option<&'static Route>,
    /// The router that owns the most specific row of the path, as an index.
    pub(super) owner: Option<u16>,
    /// The standard methods of all rows of the path, where none of them is the one for the method.
    pub(super) routed: MethodSet,
    /// Whether there are rows for others.
    pub(super) has_custom: bool,
    /// The innermost router that the path lies under, as an index.
    pub(super) innermost: u16,
    /// How many segments of the path its prefix is.
    depth: Option<usize>,
}

impl<'a> Inquiry<'a> {
    /// The row for a method without a bit, else the methods that there are rows for.
    #[cold]
    fn other_methods(&mut self, node: &Node) -> Option<&'static Route> {
        self.routed.insert_all(node.methods);
        let mut rows = self.table.custom_rows(node).inspect(|_| self.has_custom = true);
        rows.find(|route| route.method.name() == self.method.as_str())
    }

    pub(super) fn new(table: &'static Table, method: &'a Method) -> Self {
        let bit = RouteMethod::bit_of(method);
        Self {
            table,
            method,
            bit,
            found: None,
            owner: None,
            routed: MethodSet::EMPTY,
            has_custom: false,
            innermost: 0,
            depth: None,
        }
    }
}

impl Visitor for Inquiry<'_> {
    fn stop(&mut self, node: &Node) {
        let prefix = self.table.scope(node.scope).segments;
        // The first one may replace the router of the table, if it has no prefix; after it, only what lies deeper does.
        if self.depth.is_none_or(|depth| prefix.len() > depth) {
            (self.innermost, self.depth) = (node.scope, Some(prefix.len()));
        }
    }

    #[inline(always)]
    fn arrive(&mut self, node: &Node) -> bool {
        if node.rows == 0 {
            return false;
        }
        self.owner.get_or_insert(node.owner);
        self.found = match node.methods.position(self.bit) {
            Some(position) => self.table.row(node, position),
            None => self.other_methods(node),
        };
        self.found.is_some()
    }
}
