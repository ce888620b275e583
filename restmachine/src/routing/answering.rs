//! What answers the methods of one path.

use http::Method;

use super::walk::Visitor;
use super::{MethodList, Node, Route, RouteMethod, Table};

/// The most specific row of each method that a path is routed for.
pub(crate) struct Answering {
    table: &'static Table,
    /// Those of the methods that have a bit, in the order of the bits.
    standard: [Option<&'static Route>; RouteMethod::STANDARD.len()],
    /// Those of other methods, which few paths have.
    custom: Vec<&'static Route>,
    /// The router that owns the most specific row of all, as an index.
    pub(super) owner: Option<u16>,
}

impl Answering {
    pub(super) const fn new(table: &'static Table) -> Self {
        Self { table, standard: [None; RouteMethod::STANDARD.len()], custom: Vec::new(), owner: None }
    }

    /// The rows, those of other methods than the standard ones last.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &'static Route> {
        self.standard.iter().flatten().chain(&self.custom).copied()
    }

    /// Their methods.
    pub(crate) fn methods(&self) -> MethodList<'static> {
        let mut methods = MethodList::default();
        self.rows().for_each(|route| methods.insert(route.method));
        methods
    }

    /// The row that serves a method: for `HEAD` that of `GET`, unless it is routed itself.
    pub(crate) fn row(&self, method: &Method) -> Option<&'static Route> {
        let row = |bit: u8| self.standard.get(bit.trailing_zeros() as usize).copied().flatten();
        match RouteMethod::bit_of(method) {
            0 => self.custom.iter().find(|route| route.method.name() == method.as_str()).copied(),
            bit if bit == RouteMethod::HEAD.bit() => row(bit).or_else(|| row(RouteMethod::GET.bit())),
            bit => row(bit),
        }
    }
}

impl Visitor for Answering {
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
