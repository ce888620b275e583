//! The entries of a `router!`: handlers, routers under a prefix, and fallbacks.

use super::diagnostics;
use super::route::Route;
use super::scope::Scope;
use super::segment::Segment;
use crate::message::Message;
use crate::policy::Cors;

/// One entry of a `router!`.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A handler, with the rows of its route attributes.
    Handler {
        /// One row for each route attribute.
        routes: &'static [Route],
        /// The number of the entry, which is the handler's number in `dispatch`.
        number: u16,
    },
    /// The handler after `_ =>`.
    Fallback {
        /// Its row, which has no path of its own. `None` for a handler without `#[fallback]`, which is refused.
        route: Option<Route>,
        /// The number of the entry, which is the handler's number in `dispatch`.
        number: u16,
    },
    /// A router under a prefix.
    Mount {
        /// The number of the entry.
        number: u16,
        /// The prefix as written; `/` is the root.
        prefix: &'static str,
        /// The prefix, split at its slashes.
        segments: &'static [Segment],
        /// What the mounted router says about CORS.
        cors: Cors,
        /// The rows of the mounted router.
        routes: &'static [Route],
        /// The scopes of the mounted router, its own first.
        scopes: &'static [Scope],
        /// The number in `dispatch` of the mounted router's first handler.
        first: u16,
    },
}

/// The part of a mounted router that the table of the router around it needs.
#[derive(Clone, Copy, Debug)]
pub struct MountedRouter {
    /// What the router says about CORS.
    pub cors: Cors,
    /// The number of handlers that its `dispatch` knows.
    pub endpoints: u16,
    /// Its rows.
    pub routes: &'static [Route],
    /// Its scopes, its own first.
    pub scopes: &'static [Scope],
}

impl Entry {
    /// The entry that names a handler.
    #[must_use]
    pub const fn handler(number: u16, routes: &'static [Route]) -> Self {
        Self::Handler { routes, number }
    }

    /// The entry after `_ =>`.
    #[must_use]
    pub const fn fallback(number: u16, route: Option<Route>) -> Self {
        Self::Fallback { route, number }
    }

    /// The entry that mounts a router.
    #[must_use]
    pub const fn mount(
        number: u16,
        first: u16,
        prefix: &'static str,
        segments: &'static [Segment],
        mounted: MountedRouter,
    ) -> Self {
        let MountedRouter { cors, routes, scopes, .. } = mounted;
        Self::Mount { number, first, prefix, segments, cors, routes, scopes }
    }

    /// The compile error of entry `number` if it is a fallback and another fallback is listed above it.
    #[must_use]
    pub const fn second_fallback(entries: &[Self], number: u16) -> Option<Message> {
        let mut first: Option<&Route> = None;
        let mut entry = 0;
        while entry < entries.len() {
            if let Self::Fallback { route: Some(route), number: own } = &entries[entry] {
                match first {
                    Some(first) if *own == number => return Some(diagnostics::two_fallbacks(first, route)),
                    Some(_) => {}
                    None => first = Some(route),
                }
            }
            entry += 1;
        }
        None
    }

    /// The rows of the entry, as they were before the merge.
    pub(super) const fn routes(&self) -> &'static [Route] {
        match self {
            Self::Handler { routes, .. } | Self::Mount { routes, .. } => routes,
            Self::Fallback { .. } => &[],
        }
    }
}
