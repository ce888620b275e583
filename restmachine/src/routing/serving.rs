//! What a service asks of a table.

use http::Method;

use super::{Captures, Route, Scope, Table};
use crate::cors::Cors;

/// Who answers a request.
#[derive(Debug)]
pub(crate) enum Serving {
    /// A handler: the row's, or a fallback's. With the level whose policy governs, and the parameters.
    Handler(&'static Route, Cors, Captures),
    /// The path is routed for other methods, and this router owns it.
    OtherMethods(&'static Scope),
    /// Nothing is routed there. The path lies under this router, the innermost.
    Nothing(&'static Scope),
    /// `OPTIONS *` asks the server as a whole, which no policy governs (RFC 9110, section 9.3.7).
    WholeServer,
}

impl Serving {
    /// The level whose policy governs; `None` for the server as a whole.
    pub(crate) fn level(&self) -> Option<Cors> {
        match self {
            Self::Handler(_, level, _) => Some(*level),
            Self::OtherMethods(scope) | Self::Nothing(scope) => Some(scope.cors),
            Self::WholeServer => None,
        }
    }

    /// The method as which a request is served, where it is not simply its own: without a row of its own, `HEAD` is `GET`.
    pub(crate) fn served(&self, method: &Method) -> Option<&'static str> {
        match self {
            Self::Handler(route, ..) if !route.is_fallback() => Some(route.method.name()),
            _ => (*method == Method::HEAD).then_some("GET"),
        }
    }
}

impl Table {
    /// Who answers a request.
    #[must_use]
    pub(crate) fn serving(&'static self, method: &Method, path: &str) -> Serving {
        if let Some((route, captures)) = self.routed(method, path) {
            return Serving::Handler(route, route.cors, captures);
        }
        if let Some(owner) = self.owner(path) {
            return Serving::OtherMethods(owner);
        }
        match self.fallback(path) {
            Ok((route, level)) => Serving::Handler(route, level, Captures::of_prefix(route.prefix, path)),
            Err(_) if path == "*" && *method == Method::OPTIONS => Serving::WholeServer,
            Err(innermost) => Serving::Nothing(innermost),
        }
    }

    /// The row that serves a request, with its parameters. `HEAD` goes through `GET` unless it is routed itself
    /// (RFC 9110, section 9.3.2).
    #[must_use]
    pub(crate) fn routed(&'static self, method: &Method, path: &str) -> Option<(&'static Route, Captures)> {
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
        self.answering(path, |_| {})
    }

    /// What answers a path at which nothing is routed: the fallback of the innermost router it lies under, or the nearest
    /// outer one's. The level is the fallback's own, else that of the innermost router.
    ///
    /// # Errors
    ///
    /// The innermost router, where no fallback answers.
    pub(crate) fn fallback(&'static self, path: &str) -> Result<(&'static Route, Cors), &'static Scope> {
        let innermost = self.scope_of(path);
        // `*` is the server as a whole, not a path.
        if !path.starts_with('/') {
            return Err(innermost);
        }
        let mut around = std::iter::successors(Some(innermost), |scope| {
            let outer = self.scopes().get(usize::from(scope.parent))?;
            // The outermost is its own parent.
            (!std::ptr::eq(outer, *scope)).then_some(outer)
        });
        let route = around.find_map(|scope| scope.fallback.as_ref()).ok_or(innermost)?;
        Ok((route, route.cors.within(innermost.cors)))
    }
}
