//! What a service asks of a table.

use http::Method;

use super::{Captures, Route, Scope, Table};

impl Table {
    /// The row that serves a request, with its parameters. `HEAD` goes through `GET` unless it is routed itself
    /// (RFC 9110, section 9.3.2).
    #[must_use]
    pub(crate) fn serving(&'static self, method: &Method, path: &str) -> Option<(&'static Route, Captures)> {
        let found = self.find(method, path);
        if found.is_none() && *method == Method::HEAD {
            self.find(&Method::GET, path)
        } else {
            found
        }
    }

    /// The router that owns the most specific row of a path, whatever its method; `None` where there is none.
    #[must_use]
    pub(crate) fn owner(&'static self, path: &str) -> Option<&'static Scope> {
        let mut first = None;
        self.answering(path, |route| {
            first.get_or_insert(route);
        });
        self.scopes().get(usize::from(first?.scope))
    }
}
