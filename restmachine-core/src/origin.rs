//! Origins: which of them a policy may list, and which origins of requests an entry matches.

mod address;
mod candidate;
mod correction;
mod grammar;
mod index;
mod length;
mod listed_origin;
mod owned_pattern;
mod parts;
mod scheme;
mod string_list;
mod suffix;
mod unicode;

use std::fmt;

use crate::rule::Rule;
pub use candidate::{is_serialised_origin, serialised_origin};
pub(crate) use correction::{correction, list_correction, over_https};
pub use index::OriginIndex;
pub use listed_origin::ListedOrigin;
use parts::Parts;

/// One origin, or a family of origins, as a policy lists it.
///
/// Generated code writes patterns that [`parse`](OriginPattern::parse) has accepted as constants. `T` is the string
/// type: judging and matching work on patterns of `&str`, so that no string is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OriginPattern<T = &'static str> {
    /// One origin, exactly as browsers send it.
    Exact(T),
    /// A family of origins.
    Pattern {
        /// The scheme, without `://`.
        scheme: T,
        /// The host or hosts.
        host: HostPattern<T>,
        /// The port or ports.
        port: PortPattern<T>,
    },
}

/// The hosts of an [`OriginPattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HostPattern<T = &'static str> {
    /// This host.
    Exact(T),
    /// One label or more in front of this base, never the base itself.
    Subdomains(T),
    /// Every host, for a scheme whose pages come out of a package: the host of a Firefox extension is made up at each
    /// installation.
    Any,
}

/// The ports of an [`OriginPattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PortPattern<T = &'static str> {
    /// No port, which means the default port of the scheme.
    Default,
    /// This port.
    Exact(T),
    /// Any port or none.
    Any,
}

impl<'a> OriginPattern<&'a str> {
    /// Parses an entry of a policy. The wildcard `*` is not an origin, and is left to the policy.
    ///
    /// # Errors
    ///
    /// The first rule that the string breaks.
    pub fn parse(text: &'a str) -> Result<OriginPattern<&'a str>, Rule> {
        grammar::parse(text)
    }

    /// Whether this pattern matches the origin of a request.
    ///
    /// Any string is safe: one that no browser can send matches nothing. Does not allocate.
    #[inline]
    pub fn matches(&self, origin: &str) -> bool {
        match *self {
            OriginPattern::Exact(text) => text == origin,
            OriginPattern::Pattern { scheme, host, port } => {
                let rest = origin.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://"));
                rest.is_some_and(|authority| candidate::is_match(authority, host, port))
            }
        }
    }

    /// The scheme, without `://`.
    pub fn scheme(&self) -> &'a str {
        match *self {
            OriginPattern::Exact(text) => Parts::split(text).map_or("", |parts| parts.scheme),
            OriginPattern::Pattern { scheme, .. } => scheme,
        }
    }

    /// The host or hosts.
    pub fn host(&self) -> HostPattern<&'a str> {
        match *self {
            OriginPattern::Exact(text) => {
                HostPattern::Exact(Parts::split(text).map_or("", |parts| parts.host))
            }
            OriginPattern::Pattern { host, .. } => host,
        }
    }

    /// The port or ports.
    pub fn port(&self) -> PortPattern<&'a str> {
        match *self {
            OriginPattern::Exact(text) => {
                let port = Parts::split(text).and_then(|parts| parts.port);
                port.map_or(PortPattern::Default, PortPattern::Exact)
            }
            OriginPattern::Pattern { port, .. } => port,
        }
    }

    /// Whether the host is the user's own machine.
    pub fn is_loopback(&self) -> bool {
        match self.host() {
            HostPattern::Exact(host) | HostPattern::Subdomains(host) => address::is_loopback(host),
            HostPattern::Any => false,
        }
    }

    /// Whether an attacker on the network can impersonate this origin: its pages come over the network without
    /// encryption, and not from the user's own machine.
    pub fn is_insecure(&self) -> bool {
        scheme::is_unencrypted(self.scheme()) && !self.is_loopback()
    }

    /// The same hosts and ports over https; `None` for a scheme other than http, which has no secure counterpart.
    pub fn over_https(&self) -> Option<String> {
        over_https(&self.to_string())
    }

    /// Whether anyone can register a name under this pattern's base; `None` if only the public suffix list can tell
    /// and it is not compiled in.
    pub fn is_under_public_suffix(&self) -> Option<bool> {
        match self.host() {
            HostPattern::Subdomains(base) => suffix::is_public(base),
            HostPattern::Exact(_) | HostPattern::Any => Some(false),
        }
    }

    /// Whether this pattern matches every origin that `other` matches.
    pub fn covers(&self, other: &OriginPattern<&str>) -> bool {
        self.scheme() == other.scheme()
            && self.host().covers(other.host())
            && self.port().covers(other.port())
    }
}

impl HostPattern<&str> {
    fn covers(self, other: HostPattern<&str>) -> bool {
        match (self, other) {
            (HostPattern::Exact(host), HostPattern::Exact(other)) => host == other,
            (HostPattern::Any, _) => true,
            (HostPattern::Exact(_) | HostPattern::Subdomains(_), HostPattern::Any)
            | (HostPattern::Exact(_), HostPattern::Subdomains(_)) => false,
            (HostPattern::Subdomains(base), HostPattern::Exact(host)) => candidate::is_subdomain(host, base),
            (HostPattern::Subdomains(base), HostPattern::Subdomains(other)) => {
                base == other || candidate::is_subdomain(other, base)
            }
        }
    }
}

impl PortPattern<&str> {
    fn covers(self, other: PortPattern<&str>) -> bool {
        self == PortPattern::Any || self == other
    }
}

impl<T: fmt::Display> fmt::Display for OriginPattern<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OriginPattern::Exact(text) => text.fmt(formatter),
            OriginPattern::Pattern { scheme, host, port } => write!(formatter, "{scheme}://{host}{port}"),
        }
    }
}

impl<T: fmt::Display> fmt::Display for HostPattern<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HostPattern::Exact(host) => host.fmt(formatter),
            HostPattern::Subdomains(base) => write!(formatter, "*.{base}"),
            HostPattern::Any => formatter.write_str("*"),
        }
    }
}

impl<T: fmt::Display> fmt::Display for PortPattern<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PortPattern::Default => Ok(()),
            PortPattern::Exact(port) => write!(formatter, ":{port}"),
            PortPattern::Any => formatter.write_str(":*"),
        }
    }
}
