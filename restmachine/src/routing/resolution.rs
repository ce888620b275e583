//! Decides how a request is answered: by a handler, by a fallback, with a 405 or with a 404.

use std::sync::OnceLock;

use http::Method;
use restmachine_core::stand_in;

use super::captures::Captures;
use super::method_list::MethodList;
use super::route::Route;
use super::scope::Scope;
use super::search::Search;
use super::spelling::{canonical_copy, is_encoded};
use super::table::Table;
use crate::policy::Cors;

/// How a request is answered.
#[derive(Debug)]
pub(crate) enum Resolution {
    /// By the handler of a row or of a fallback, under the policy of this level.
    Handler(&'static Route, Cors),
    /// The path is routed for these methods only, and this router owns it.
    OtherMethods(&'static Scope, MethodList<'static>),
    /// Nothing is routed there. This is the innermost router whose prefix the path is under.
    Nothing(&'static Scope),
    /// `OPTIONS *` asks about the server as a whole, which no policy governs (RFC 9110, section 9.3.7).
    WholeServer,
}

impl Resolution {
    /// The level whose policy governs; `None` for the server as a whole.
    pub(crate) fn level(&self) -> Option<Cors> {
        match self {
            Self::Handler(_, level) => Some(*level),
            Self::OtherMethods(scope, _) | Self::Nothing(scope) => Some(scope.cors),
            Self::WholeServer => None,
        }
    }

    /// The row whose handler answers.
    pub(crate) fn row(&self) -> Option<&'static Route> {
        match self {
            Self::Handler(route, _) => Some(route),
            Self::OtherMethods(..) | Self::Nothing(_) | Self::WholeServer => None,
        }
    }
}

impl Table {
    /// How a request is answered, whatever the spelling of its path.
    ///
    /// If a handler answers, the captures are those of its row. They point into the path as it is sent, or into `copy` if
    /// something in the path is encoded: it is then set to the path in canonical spelling.
    #[must_use]
    pub(crate) fn resolve(
        &'static self,
        method: &Method,
        path: &str,
        captures: &mut Captures,
        copy: &mut OnceLock<Box<str>>,
    ) -> Resolution {
        let search = Search::of(self, method, path, captures);
        match search.row {
            // The literals of the row are the whole path, so it is in canonical spelling.
            Some(route) if captures.count() == 0 => Resolution::Handler(route, route.cors),
            _ if is_encoded(path) => self.resolve_encoded(method, path, captures, copy),
            Some(route) => Resolution::Handler(route, route.cors),
            None => self.resolve_without_row(&search, method, path, captures),
        }
    }

    #[cold]
    fn resolve_encoded(
        &'static self,
        method: &Method,
        sent: &str,
        captures: &mut Captures,
        copy: &mut OnceLock<Box<str>>,
    ) -> Resolution {
        let path = canonical_copy(sent);
        let search = Search::of(self, method, &path, captures);
        let resolution = match search.row {
            Some(route) => Resolution::Handler(route, route.cors),
            None => self.resolve_without_row(&search, method, &path, captures),
        };
        *copy = OnceLock::from(path);
        resolution
    }

    /// How a request is answered whose path has no row for its method.
    fn resolve_without_row(
        &'static self,
        search: &Search<'_>,
        method: &Method,
        path: &str,
        captures: &mut Captures,
    ) -> Resolution {
        // Without a row of its own, `HEAD` goes through `GET` (RFC 9110, section 9.3.2).
        let stand_in = stand_in(method.as_str()).and_then(|name| Method::from_bytes(name.as_bytes()).ok());
        if let Some(stand_in) = stand_in
            && let Some(route) = self.find(&stand_in, path, captures)
        {
            return Resolution::Handler(route, route.cors);
        }
        if let Some(owner) = search.owner {
            let methods = if search.has_custom { self.methods(path) } else { search.methods.into() };
            return Resolution::OtherMethods(self.scope(owner), methods);
        }
        match self.fallback(search.innermost(), path) {
            Ok((route, level)) => {
                *captures = Captures::of_prefix(route.prefix, path);
                Resolution::Handler(route, level)
            }
            Err(_) if path == "*" && *method == Method::OPTIONS => Resolution::WholeServer,
            Err(innermost) => Resolution::Nothing(innermost),
        }
    }

    /// The methods that a path is routed for, if some of them have no bit.
    #[cold]
    fn methods(&'static self, path: &str) -> MethodList<'static> {
        self.path_rows(path).methods()
    }

    /// The innermost router whose prefix an unrouted path is under: the prefix with the most segments, and a literal
    /// before a parameter. If the path is under no prefix, it is the router of the table.
    #[must_use]
    pub(crate) fn scope_of(&'static self, path: &str) -> &'static Scope {
        let innermost =
            |path: &str| Search::of(self, &Method::OPTIONS, path, &mut Captures::default()).innermost();
        if is_encoded(path) {
            innermost(&canonical_copy(path))
        } else {
            innermost(path)
        }
    }

    /// The fallback that answers an unrouted path: that of the innermost router, or of the nearest router around it that
    /// has one. The level is the fallback's own, or else that of the innermost router.
    ///
    /// # Errors
    ///
    /// The innermost router, if no fallback answers.
    pub(crate) fn fallback(
        &'static self,
        innermost: &'static Scope,
        path: &str,
    ) -> Result<(&'static Route, Cors), &'static Scope> {
        // `*` is the server as a whole, not a path.
        if !path.starts_with('/') {
            return Err(innermost);
        }
        let mut around = std::iter::successors(Some(innermost), |scope| {
            let outer = self.scopes().get(usize::from(scope.parent))?;
            // The outermost router is its own parent.
            (!std::ptr::eq(outer, *scope)).then_some(outer)
        });
        let route = around.find_map(|scope| scope.fallback.as_ref()).ok_or(innermost)?;
        Ok((route, route.cors.within(innermost.cors)))
    }
}
