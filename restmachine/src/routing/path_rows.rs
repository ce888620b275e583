//! All rows that answer one path, whatever the method: a preflight and a 405 need to know them.

use http::Method;

use super::captures::Captures;
use super::method::RouteMethod;
use super::method_list::MethodList;
use super::node::Node;
use super::route::Route;
use super::scope::Scope;
use super::spelling::{canonical_copy, is_encoded};
use super::table::Table;
use super::traversal::{Traversal, Visitor};

/// The most specific row for each method that a path is routed for.
pub(crate) struct PathRows {
    table: &'static Table,
    /// The rows of the methods that have a bit, in the order of the bits.
    standard: [Option<&'static Route>; RouteMethod::STANDARD.len()],
    /// The rows of other methods, which few paths have.
    custom: Vec<&'static Route>,
    /// The router that owns the most specific row of all, as an index.
    owner: Option<u16>,
}

impl Table {
    /// The rows that answer a request path, whatever its spelling.
    // Inlined, since a preflight does hardly anything else.
    #[inline(always)]
    #[must_use]
    pub(crate) fn path_rows(&'static self, path: &str) -> PathRows {
        if is_encoded(path) {
            return self.path_rows_encoded(path);
        }
        let mut rows = PathRows::of(self);
        Traversal::along(self, path, &mut Captures::default(), &mut rows);
        rows
    }

    #[cold]
    fn path_rows_encoded(&'static self, path: &str) -> PathRows {
        let mut rows = PathRows::of(self);
        Traversal::along(self, &canonical_copy(path), &mut Captures::default(), &mut rows);
        rows
    }

    /// The router that owns the most specific of those rows; `None` if there are no rows.
    #[must_use]
    pub(crate) fn owner(&self, rows: &PathRows) -> Option<&'static Scope> {
        self.scopes().get(usize::from(rows.owner?))
    }
}

impl PathRows {
    /// No rows, before a path has led to any.
    #[inline(always)]
    const fn of(table: &'static Table) -> Self {
        Self { table, standard: [None; RouteMethod::STANDARD.len()], custom: Vec::new(), owner: None }
    }

    /// The rows, with those of custom methods last.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &'static Route> {
        self.standard.iter().flatten().chain(&self.custom).copied()
    }

    /// The methods of the rows.
    pub(crate) fn methods(&self) -> MethodList<'static> {
        let mut methods = MethodList::default();
        self.rows().for_each(|route| methods.insert(route.method));
        methods
    }

    /// The row that serves a method. A method without a row is served by the row of its stand-in, as `HEAD` is by that of `GET`.
    pub(crate) fn row(&self, method: &Method) -> Option<&'static Route> {
        let row = |bit: u8| self.standard.get(bit.trailing_zeros() as usize).copied().flatten();
        match RouteMethod::bit_of(method) {
            0 => self.custom.iter().find(|route| route.method.name() == method.as_str()).copied(),
            bit => row(bit).or_else(|| row(RouteMethod::stand_in_of(bit)?.bit())),
        }
    }
}

impl Visitor for PathRows {
    fn arrive(&mut self, node: &Node) -> bool {
        if node.rows > 0 {
            self.owner.get_or_insert(node.owner);
        }
        for route in self.table.rows(node) {
            match self.standard.get_mut(route.method.bit().trailing_zeros() as usize) {
                Some(row) => {
                    row.get_or_insert(route);
                }
                // A method without a bit.
                None if self.custom.iter().any(|present| present.method.is(&route.method)) => {}
                None => self.custom.push(route),
            }
        }
        false
    }
}
