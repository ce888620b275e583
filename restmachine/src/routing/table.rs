//! The static route table of a router, and what can be asked of it.

use super::node::{first_slot, Node, NONE};
use super::walk::{Visitor, Walk};
use super::{Captures, MethodSet, Route, RouteMethod, Scope, Segment};
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
        Self { routes, scopes, outermost: &scopes[0], nodes, slots, order }
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

    /// The row for exactly this method, and where its parameters are. HEAD does not find GET here.
    #[must_use]
    pub(crate) fn find(&'static self, method: &Method, path: &str) -> Option<(&'static Route, Captures)> {
        let bit = RouteMethod::bit_of(method);
        let mut search = Search { table: self, bit, method, found: None };
        let captures = Walk::along(self, path, &mut search);
        search.found.map(|route| (route, captures))
    }

    /// Visits the rows that answer a request path: each method once, with the row that answers it.
    ///
    /// Returns the router that owns the path, which is that of the most specific row; `None` where there is no row.
    pub fn answering(
        &'static self,
        path: &str,
        mut visit: impl FnMut(&'static Route),
    ) -> Option<&'static Scope> {
        let mut owner = None;
        let visit = |route: &'static Route| {
            owner.get_or_insert(route.scope);
            visit(route);
        };
        let mut survey = Survey { table: self, path, seen: MethodSet::default(), visit };
        Walk::along(self, path, &mut survey);
        self.scopes.get(usize::from(owner?))
    }

    /// The innermost router whose prefix the path lies under: most segments first, literal over parameter.
    ///
    /// Without one it is the router of the table.
    #[must_use]
    pub fn scope_of(&'static self, path: &str) -> &'static Scope {
        let mut innermost = Innermost { scope: 0, at: 0 };
        Walk::along(self, path, &mut innermost);
        self.scopes.get(usize::from(innermost.scope)).unwrap_or(self.outermost)
    }

    pub(super) fn node(&self, index: u16) -> Option<&'static Node> {
        self.nodes.get(usize::from(index))
    }

    /// The child that is this literal of at most eight bytes: the word is all of them.
    #[inline(always)]
    pub(super) fn short_literal(&self, parent: u16, word: u64, len: usize) -> Option<u16> {
        self.child(parent, word, |text| text.len() == len)
    }

    /// The child that is this literal of more than eight bytes. The key only guides: the bytes are compared.
    pub(super) fn long_literal(&self, parent: u16, segment: &[u8]) -> Option<u16> {
        self.child(parent, segment_key(segment), |text| text.as_bytes() == segment)
    }

    // In line, as the short case of it is most of a lookup: a call each costs a tenth of it.
    #[inline(always)]
    fn child(&self, parent: u16, key: u64, is_wanted: impl Fn(&str) -> bool) -> Option<u16> {
        let mut slot = first_slot(parent, key, self.slots.len());
        loop {
            let index = *self.slots.get(slot)?;
            // A free slot holds an index that no node has.
            let node = self.node(index)?;
            if node.key == key
                && node.parent == parent
                && let Segment::Literal { text, .. } = node.segment
                && is_wanted(text)
            {
                return Some(index);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The rows whose path ends at a node.
    fn rows(&'static self, node: &Node) -> impl Iterator<Item = &'static Route> {
        let first = usize::from(node.first_row);
        let order = self.order.get(first..first + usize::from(node.rows)).unwrap_or_default();
        order.iter().filter_map(|row| self.routes.get(usize::from(*row)))
    }
}

/// Looks for the row of one method.
struct Search<'a> {
    table: &'static Table,
    bit: u8,
    method: &'a Method,
    found: Option<&'static Route>,
}

impl Visitor for Search<'_> {
    fn arrive(&mut self, node: &Node) -> bool {
        for route in self.table.rows(node) {
            if route.method.bit() == self.bit
                && (self.bit != 0 || route.method.name() == self.method.as_str())
            {
                self.found = Some(route);
                return true;
            }
        }
        false
    }
}

/// Looks for the rows of all methods.
struct Survey<'a, F> {
    table: &'static Table,
    path: &'a str,
    seen: MethodSet,
    visit: F,
}

impl<F: FnMut(&'static Route)> Survey<'_, F> {
    /// Whether no row for the method was met before.
    fn is_first(&self, route: &'static Route) -> bool {
        if route.method.bit() != 0 {
            return !self.seen.contains(route.method);
        }
        // A method without a bit is rare enough to ask for the row that answers it.
        Method::from_bytes(route.method.name().as_bytes()).is_ok_and(|method| {
            self.table.find(&method, self.path).is_some_and(|(first, _)| std::ptr::eq(first, route))
        })
    }
}

impl<F: FnMut(&'static Route)> Visitor for Survey<'_, F> {
    fn arrive(&mut self, node: &Node) -> bool {
        for route in self.table.rows(node) {
            if self.is_first(route) {
                self.seen.insert(route.method);
                (self.visit)(route);
            }
        }
        false
    }
}

/// Looks for the scope that reaches deepest into the path.
struct Innermost {
    scope: u16,
    at: usize,
}

impl Visitor for Innermost {
    fn pass(&mut self, node: &Node, at: usize) {
        // The root comes first and may replace the router of the table; after it, only what lies deeper does.
        if node.scope != NONE && (at > self.at || node.parent == NONE) {
            *self = Self { scope: node.scope, at };
        }
    }

    fn arrive(&mut self, _node: &Node) -> bool {
        false
    }
}
