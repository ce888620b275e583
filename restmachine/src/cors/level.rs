//! What a route or a router says about CORS, where it says it, and what then governs a request.

use super::{CorsPolicy, PolicyHeaders};

/// What one level says. The most specific level that says anything replaces all others; levels never merge.
#[derive(Clone, Copy, Debug)]
pub enum Cors {
    /// Nothing: the level outside it decides.
    Inherited,
    /// `#[cors(off)]`: the framework touches no CORS header here.
    Off,
    /// `#[cors(…)]`.
    Policy(&'static PolicySite),
}

/// The level a policy stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// On a handler.
    Route,
    /// On a router.
    Router,
}

/// A policy and the place it was written.
#[derive(Debug)]
pub struct PolicySite {
    /// What the attribute says.
    pub policy: &'static CorsPolicy,
    /// The header values made of it. They live in a `static`, which a `const` row can name only through a function.
    pub headers: fn() -> &'static PolicyHeaders,
    /// Whether it stands on a handler or on a router.
    pub level: Level,
    /// The source file of the attribute.
    pub file: &'static str,
    /// The line of the attribute.
    pub line: u32,
}

/// A policy that a service was started with, and its header values.
#[derive(Debug)]
pub(crate) struct StartedPolicy {
    policy: CorsPolicy,
    headers: PolicyHeaders,
}

/// The policy that governs a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Governing<'a> {
    /// One of the route table.
    Written(&'static PolicySite),
    /// The one that the service was started with.
    Started(&'a StartedPolicy),
}

impl Cors {
    /// What holds where this level stands inside `outer`.
    #[must_use]
    pub const fn within(self, outer: Self) -> Self {
        match self {
            Self::Inherited => outer,
            said => said,
        }
    }

    /// The policy that governs where this level stands inside `app`; `None` is no CORS at all.
    pub(crate) fn governing<'a>(self, app: Option<Governing<'a>>) -> Option<Governing<'a>> {
        match self {
            Self::Inherited => app,
            Self::Off => None,
            Self::Policy(site) => Some(Governing::Written(site)),
        }
    }
}

impl StartedPolicy {
    pub(crate) fn new(policy: CorsPolicy) -> Self {
        let headers = PolicyHeaders::made(&policy);
        Self { policy, headers }
    }
}

impl<'a> Governing<'a> {
    pub(crate) fn policy(self) -> &'a CorsPolicy {
        match self {
            Self::Written(site) => site.policy,
            Self::Started(started) => &started.policy,
        }
    }

    pub(crate) fn headers(self) -> &'a PolicyHeaders {
        match self {
            Self::Written(site) => (site.headers)(),
            Self::Started(started) => &started.headers,
        }
    }

    /// Whether two levels come to the same, wherever they say it.
    pub(crate) fn is_same(one: Option<Self>, other: Option<Self>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one.policy() == other.policy(),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}
