//! What a route or a router says about CORS, and where it says it.

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

impl Cors {
    /// What holds where this level stands inside `outer`.
    #[must_use]
    pub const fn within(self, outer: Self) -> Self {
        match self {
            Self::Inherited => outer,
            said => said,
        }
    }

    /// The policy that governs, once nothing outside is left to inherit from.
    #[must_use]
    pub fn policy(self) -> Option<&'static PolicySite> {
        match self {
            Self::Policy(site) => Some(site),
            Self::Inherited | Self::Off => None,
        }
    }

    /// Whether two levels say the same, wherever they say it.
    #[must_use]
    pub fn is_equal(self, other: Self) -> bool {
        match (self.policy(), other.policy()) {
            (Some(one), Some(two)) => one.policy.is_equal(two.policy),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}
