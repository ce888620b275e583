//! The entries of a `router!`: handlers, routers under a prefix, and what answers where nothing else does.

use super::{message, Route, Segment};
use crate::{message::Message, policy::Cors};

/// One entry of a `router!`.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A handler with the rows of its route attributes.
    Handler {
        /// One row per route attribute.
        routes: &'static [Route],
        /// The number of the entry, which is the handler's number in `dispatch`.
        number: u16,
    },
    /// The handler behind `_ =>`.
    Fallback {
        /// Its row, which has no path of its own. `None` for a handler that is no fallback, which is refused.
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
        /// The prefix cut at its slashes.
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

/// The part of the path space a router owns: what lies under its mount prefix.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The router's name.
    pub name: &'static str,
    /// The whole prefix as written; empty for the outermost router.
    pub path: &'static str,
    /// The whole prefix cut at its slashes.
    pub segments: &'static [Segment],
    /// What the router, or one around it, says about CORS.
    pub cors: Cors,
    /// What answers below the prefix where nothing is routed.
    pub fallback: Option<Route>,
    /// The router it is mounted in, as an index into the same scopes; the outermost is its own.
    pub parent: u16,
}

/// What a mounted router brings.
#[derive(Clone, Copy, Debug)]
pub struct Mounted {
    /// What it says about CORS.
    pub cors: Cors,
    /// How many handlers its `dispatch` knows.
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

    /// The entry behind `_ =>`.
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
        mounted: Mounted,
    ) -> Self {
        let Mounted { cors, routes, scopes, .. } = mounted;
        Self::Mount { number, first, prefix, segments, cors, routes, scopes }
    }

    /// What to say of entry `number` if it is a fallback and one stands above it.
    #[must_use]
    pub const fn second_fallback(entries: &[Self], number: u16) -> Option<Message> {
        let mut first: Option<&Route> = None;
        let mut entry = 0;
        while entry < entries.len() {
            if let Self::Fallback { route: Some(route), number: own } = &entries[entry] {
                match first {
                    Some(first) if *own == number => return Some(message::two_fallbacks(first, route)),
                    Some(_) => {}
                    None => first = Some(route),
                }
            }
            entry += 1;
        }
        None
    }

    /// The rows the entry brings, as they were before the merge.
    pub(super) const fn routes(&self) -> &'static [Route] {
        match self {
            Self::Handler { routes, .. } | Self::Mount { routes, .. } => routes,
            Self::Fallback { .. } => &[],
        }
    }
}
