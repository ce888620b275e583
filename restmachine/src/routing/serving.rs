//! What a service asks of a table.

use http::Method;

use super::inquiry::Inquiry;
use super::{Captures, MethodList, Route, Scope, Table};
use crate::policy::Cors;

/// Who answers a request.
#[derive(Debug)]
pub(crate) enum Serving {
    /// A handler: the row's, or a fallback's. With the level whose policy governs.
    Handler(&'static Route, Cors),
    /// The path is routed for these methods only, and this router owns it.
    OtherMethods(&'static Scope, MethodList<'static>),
    /// Nothing is routed there. The path lies under this router, the innermost.
    Nothing(&'static Scope),
    /// `OPTIONS *` asks the server as a whole, which no policy governs (RFC 9110, section 9.3.7).
    WholeServer,
}

impl Serving {
    /// The level whose policy governs; `None` for the server as a whole.
    pub(crate) fn level(&self) -> Option<Cors> {
        match self {
            Self::Handler(_, level) => Some(*level),
            Self::OtherMethods(scope, _) | Self::Nothing(scope) => Some(scope.cors),
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
    /// Who answers a request. Where a handler does, the captures are those of its row.
    #[must_use]
    pub(crate) fn serving(&'static self, method: &Method, path: &str, captures: &mut Captures) -> Serving {
        let inquiry = Inquiry::of(self, method, path, captures);
        if let Some(route) = inquiry.found {
            return Serving::Handler(route, route.cors);
        }
        // Without a row of its own, `HEAD` goes through `GET` (RFC 9110, section 9.3.2).
        if *method == Method::HEAD
            && let Some(route) = self.find(&Method::GET, path, captures)
        {
            return Serving::Handler(route, route.cors);
        }
        if let Some(owner) = inquiry.owner {
            let routed = if inquiry.has_custom { self.methods(path) } else { inquiry.routed.into() };
            return Serving::OtherMethods(self.scope(owner), routed);
        }
        match self.fallback(inquiry.innermost(), path) {
            Ok((route, level)) => {
                *captures = Captures::of_prefix(route.prefix, path);
                Serving::Handler(route, level)
            }
            Err(_) if path == "*" && *method == Method::OPTIONS => Serving::WholeServer,
            Err(innermost) => Serving::Nothing(innermost),
        }
    }

    /// The methods that a path is routed for, where some of them have no bit.
    #[cold]
    fn methods(&'static self, path: &str) -> MethodList<'static> {
        self.answering(path).methods()
    }

    /// The innermost router under whose prefix a path lies at which nothing is routed: most segments first, literal over
    /// parameter. Without one it is the router of the table.
    #[must_use]
    pub(crate) fn scope_of(&'static self, path: &str) -> &'static Scope {
        Inquiry::of(self, &Method::OPTIONS, path, &mut Captures::default()).innermost()
    }

    /// What answers a path at which nothing is routed: the fallback of the innermost router it lies under, or the nearest
    /// outer one's. The level is the fallback's own, else that of the innermost router.
    ///
    /// # Errors
    ///
    /// The innermost router, where no fallback answers.
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
            // The outermost is its own parent.
            (!std::ptr::eq(outer, *scope)).then_some(outer)
        });
        let route = around.find_map(|scope| scope.fallback.as_ref()).ok_or(innermost)?;
        Ok((route, route.cors.within(innermost.cors)))
    }
}
