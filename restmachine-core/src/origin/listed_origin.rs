//! Origins as the list of a policy holds them: with their risks, and comparable in const evaluation.

use crate::equality::is_same;
use crate::origin::{HostPattern, OriginPattern, PortPattern};
use crate::path::segment_key;

/// An origin or a pattern of a list, with its risks in a policy that shares credentials.
///
/// In a constant the strings are `'static`; a policy that is built at start-up owns them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedOrigin<T = &'static str> {
    /// The origins that it matches.
    pub pattern: OriginPattern<T>,
    /// Whether an attacker on the network can impersonate it.
    pub is_insecure: bool,
    /// Whether anyone can register a name that it matches; `None` if the public suffix list is not compiled in.
    pub is_under_public_suffix: Option<bool>,
}

impl<T> ListedOrigin<T> {
    /// Whether it is every origin of a scheme, so that anything the user installs can be one of them.
    #[must_use]
    pub const fn is_whole_scheme(&self) -> bool {
        matches!(self.pattern, OriginPattern::Pattern { host: HostPattern::Any, .. })
    }
}

impl ListedOrigin<String> {
    /// A copy of a pattern, with its risks.
    pub(crate) fn judge(pattern: &OriginPattern<&str>) -> Self {
        Self {
            pattern: pattern.to_owned(),
            is_insecure: pattern.is_insecure(),
            is_under_public_suffix: pattern.is_under_public_suffix(),
        }
    }
}

impl ListedOrigin {
    /// One origin, as browsers send it.
    #[must_use]
    pub const fn exact(origin: &'static str) -> Self {
        Self::of(OriginPattern::Exact(origin))
    }

    /// A family of origins.
    #[must_use]
    pub const fn pattern(scheme: &'static str, host: HostPattern, port: PortPattern) -> Self {
        Self::of(OriginPattern::Pattern { scheme, host, port })
    }

    const fn of(pattern: OriginPattern) -> Self {
        Self { pattern, is_insecure: false, is_under_public_suffix: Some(false) }
    }

    /// Marks an origin that an attacker on the network can impersonate.
    #[must_use]
    pub const fn insecure(self) -> Self {
        Self { is_insecure: true, ..self }
    }

    /// Marks a pattern that matches a name which anyone can register.
    #[must_use]
    pub const fn under_public_suffix(self) -> Self {
        Self { is_under_public_suffix: Some(true), ..self }
    }

    /// The same origin with owned strings.
    pub(crate) fn to_owned(self) -> ListedOrigin<String> {
        let Self { pattern, is_insecure, is_under_public_suffix } = self;
        ListedOrigin { pattern: pattern.to_owned(), is_insecure, is_under_public_suffix }
    }

    /// A hash for const evaluation: only origins with equal hashes have to be compared byte by byte.
    #[must_use]
    pub const fn key(&self) -> u64 {
        match self.pattern {
            OriginPattern::Exact(origin) => segment_key(origin.as_bytes()),
            OriginPattern::Pattern {
                host: HostPattern::Exact(host) | HostPattern::Subdomains(host), ..
            } => segment_key(host.as_bytes()),
            OriginPattern::Pattern { scheme, host: HostPattern::Any, .. } => segment_key(scheme.as_bytes()),
        }
    }

    /// Whether the patterns are equal, for const evaluation.
    #[must_use]
    pub const fn is_same(&self, other: &Self) -> bool {
        match (self.pattern, other.pattern) {
            (OriginPattern::Exact(one), OriginPattern::Exact(other)) => is_same(one, other),
            (
                OriginPattern::Pattern { scheme, host, port },
                OriginPattern::Pattern { scheme: other_scheme, host: other_host, port: other_port },
            ) => {
                is_same(scheme, other_scheme)
                    && is_same_host(host, other_host)
                    && is_same_port(port, other_port)
            }
            _ => false,
        }
    }
}

const fn is_same_host(one: HostPattern, other: HostPattern) -> bool {
    match (one, other) {
        (HostPattern::Exact(one), HostPattern::Exact(other))
        | (HostPattern::Subdomains(one), HostPattern::Subdomains(other)) => is_same(one, other),
        (HostPattern::Any, HostPattern::Any) => true,
        _ => false,
    }
}

const fn is_same_port(one: PortPattern, other: PortPattern) -> bool {
    match (one, other) {
        (PortPattern::Default, PortPattern::Default) | (PortPattern::Any, PortPattern::Any) => true,
        (PortPattern::Exact(one), PortPattern::Exact(other)) => is_same(one, other),
        _ => false,
    }
}
