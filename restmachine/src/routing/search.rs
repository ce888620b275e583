//! The search for the row that answers a request: one traversal that also learns what to answer if there is no row.

use http::Method;

use super::captures::Captures;
use super::method::RouteMethod;
use super::method_set::MethodSet;
use super::node::Node;
use super::route::Route;
use super::scope::Scope;
use super::table::Table;
use super::traversal::{Traversal, Visitor};

/// What a traversal has found for one method and one path.
pub(super) struct Search<'a> {
    table: &'static Table,
    method: &'a Method,
    bit: u8,
    /// The row for the method.
    pub(super) row: Option<&'static Route>,
    /// The router that owns the most specific row of the path, as an index.
    pub(super) owner: Option<u16>,
    /// The standard methods that the path is routed for, if it has no row for the method.
    pub(super) methods: MethodSet,
    /// Whether the path has rows for custom methods too.
    pub(super) has_custom: bool,
    /// The innermost router whose prefix the path is under, seen where a branch ended without a row for the method.
    innermost: Option<&'static Scope>,
}

impl<'a> Search<'a> {
    /// Searches a table. The captures are those of the row that is found.
    // Inlined, so that a caller that reads nothing but the row does not pay for the rest.
    #[inline(always)]
    pub(super) fn of(table: &'static Table, method: &'a Method, path: &str, captures: &mut Captures) -> Self {
        let mut search = Self {
            table,
            method,
            bit: RouteMethod::bit_of(method),
            row: None,
            owner: None,
            methods: MethodSet::EMPTY,
            has_custom: false,
            innermost: None,
        };
        Traversal::along(table, path, captures, &mut search);
        search
    }

    /// The innermost router whose prefix the path is under; the table's own router if the traversal led nowhere.
    pub(super) fn innermost(&self) -> &'static Scope {
        self.innermost.unwrap_or_else(|| self.table.scope(0))
    }

    /// The row for a method without a bit. Otherwise notes the methods that there are rows for.
    #[cold]
    fn other_methods(&mut self, node: &Node) -> Option<&'static Route> {
        self.methods.insert_all(node.methods);
        let mut rows = self.table.custom_rows(node).inspect(|_| self.has_custom = true);
        rows.find(|route| route.method.name() == self.method.as_str())
    }
}

impl Visitor for Search<'_> {
    fn stop(&mut self, node: &Node) {
        let scope = self.table.scope(node.scope);
        // The first one counts even if it has no prefix; after it, only deeper ones do.
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
        self.row = match node.methods.position(self.bit) {
            Some(position) => self.table.row(node, position),
            None => self.other_methods(node),
        };
        self.row.is_some()
    }
}

impl Table {
    /// The row for exactly this method, with the captures of its path, which is in canonical spelling. `HEAD` does not find
    /// a row for `GET` here. Public for benchmarks.
    #[doc(hidden)]
    pub fn find(
        &'static self,
        method: &Method,
        path: &str,
        captures: &mut Captures,
    ) -> Option<&'static Route> {
        Search::of(self, method, path, captures).row
    }
}
