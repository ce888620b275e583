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

/// The line of the first handler with a `#[path]` parameter that no prefix provides; 0 if there is no such handler.
pub(crate) const fn unprovided(routes: &[Route], scopes: &[Scope]) -> u32 {
    let mut row = 0;
    while row < routes.len() {
        if !routes[row].is_provided() {
            return routes[row].line;
        }
        row += 1;
    }
    let mut scope = 0;
    while scope < scopes.len() {
        if let Some(fallback) = &scopes[scope].fallback
            && !fallback.is_provided()
        {
            return fallback.line;
        }
        scope += 1;
    }
    0
}
