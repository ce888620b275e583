//! Routers within a table: which prefix a router owns, and what it says there.

use super::route::Route;
use super::segment::Segment;
use crate::policy::Cors;

/// The part of the path space that a router owns: all paths under its mount prefix.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The router's name.
    pub name: &'static str,
    /// The whole prefix as written; empty for the outermost router.
    pub path: &'static str,
    /// The whole prefix, split at its slashes.
    pub segments: &'static [Segment],
    /// What the router, or a router around it, says about CORS.
    pub cors: Cors,
    /// The row that answers below the prefix where nothing is routed.
    pub fallback: Option<Route>,
    /// The router that mounts this one, as an index into the same scopes; the outermost router is its own parent.
    pub parent: u16,
}

/// Where the first handler is that has a `#[path]` parameter which no prefix provides.
///
/// These are numbers because const generics can be nothing else that rustc prints as it is.
#[derive(Clone, Copy, Debug)]
pub struct Unprovided {
    /// The entry of the outermost router that leads to the handler, counted from 1; 0 if there is no such handler.
    pub entry: u16,
    /// The line of the handler's route attribute.
    pub line: u32,
}

impl Unprovided {
    const NONE: Self = Self { entry: 0, line: 0 };

    const fn of(route: &Route) -> Self {
        Self { entry: route.entry + 1, line: route.line }
    }

    /// The first such handler of a table.
    pub(crate) const fn first(routes: &[Route], scopes: &[Scope]) -> Self {
        let mut row = 0;
        while row < routes.len() {
            if !routes[row].is_provided() {
                return Self::of(&routes[row]);
            }
            row += 1;
        }
        let mut scope = 0;
        while scope < scopes.len() {
            if let Some(fallback) = &scopes[scope].fallback
                && !fallback.is_provided()
            {
                return Self::of(fallback);
            }
            scope += 1;
        }
        Self::NONE
    }
}
