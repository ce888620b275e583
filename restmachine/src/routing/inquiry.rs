//! One walk that finds out all there is to know to serve a request.

use http::Method;

use super::walk::{Visitor, Walk};
use super::{Captures, MethodSet, Node, Route, RouteMethod, Scope, Table};

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
    /// The innermost router that the path lies under, where a way ended without a row for the method.
    innermost: Option<&'static Scope>,
}

impl<'a> Inquiry<'a> {
    /// Asks a table. The captures are those of the row that is found.
    // In line, so that who needs but the row pays for nothing else.
    #[inline(always)]
    pub(super) fn of(table: &'static Table, method: &'a Method, path: &str, captures: &mut Captures) -> Self {
        let mut inquiry = Self {
            table,
            method,
            bit: RouteMethod::bit_of(method),
            found: None,
            owner: None,
            routed: MethodSet::EMPTY,
            has_custom: false,
            innermost: None,
        };
        Walk::along(table, path, captures, &mut inquiry);
        inquiry
    }

    /// The innermost router that the path lies under; that of the table where the walk led nowhere.
    pub(super) fn innermost(&self) -> &'static Scope {
        self.innermost.unwrap_or_else(|| self.table.scope(0))
    }

    /// The row for a method without a bit, else the methods that there are rows for.
    #[cold]
    fn other_methods(&mut self, node: &Node) -> Option<&'static Route> {
        self.routed.insert_all(node.methods);
        let mut rows = self.table.custom_rows(node).inspect(|_| self.has_custom = true);
        rows.find(|route| route.method.name() == self.method.as_str())
    }
}

impl Visitor for Inquiry<'_> {
    fn stop(&mut self, node: &Node) {
        let scope = self.table.scope(node.scope);
        // The first one counts, even if it has no prefix; after it, only what lies deeper does.
        if self.innermost.is_none_or(|innermost| scope.segments.len() > innermost.segments.len()) {
            self.innermost = Some(scope);
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
