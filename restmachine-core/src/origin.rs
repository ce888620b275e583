//! Origins: what a policy may list, and which origins of requests it then matches.

mod address;
mod candidate;
mod correction;
mod grammar;
mod length;
mod listed;
mod owned;
mod parts;
mod string_list;
mod suffix;
mod unicode;

use std::fmt;

use crate::rule::Rule;
pub use candidate::{is_serialised_origin, serialised_origin};
pub(crate) use correction::{corrected, corrected_list, over_https};
pub use listed::ListedOrigin;
use parts::Parts;

/// One origin, or a family of origins, as a policy lists it.
///
/// Generated code builds these in constants from what [`parse`](OriginPattern::parse) has accepted. `T` is the text it
/// is made of; whatever judges or matches works on a pattern of `&str`, which copies no text.
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
}

/// The ports of an [`OriginPattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PortPattern<T = &'static str> {
    /// No port, that is the scheme's own.
    Default,
    /// This port.
    Exact(T),
    /// Any port or none.
    Any,
}

impl<'a> OriginPattern<&'a str> {
    /// Reads what a policy lists. The wildcard `*` is the policy's, and no origin.
    ///
    /// # Errors
    ///
    /// The first rule that the text breaks.
    pub fn parse(text: &'a str) -> Result<OriginPattern<&'a str>, Rule> {
        grammar::parse(text)
    }

    /// Whether the origin of a request is this one, or one of these.
    ///
    /// Safe on any text: whatever a browser cannot send matches nothing. Allocates nothing.
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

    /// Whether the host is the very machine that the page is read on.
    pub fn is_loopback(&self) -> bool {
        let (HostPattern::Exact(host) | HostPattern::Subdomains(host)) = self.host();
        address::is_loopback(host)
    }

    /// Whether someone on the network could be this origin: not https, and not this very machine either.
    pub fn is_insecure(&self) -> bool {
        self.scheme() != "https" && !self.is_loopback()
    }

    /// The same hosts and ports over https; `None` for any other scheme than http, which has no secure twin.
    pub fn over_https(&self) -> Option<String> {
        over_https(&self.to_string())
    }

    /// Whether anyone can have a name under this pattern's base; `None` where the list that says so is not compiled in.
    pub fn is_under_public_suffix(&self) -> Option<bool> {
        match self.host() {
            HostPattern::Subdomains(base) => suffix::is_public(base),
            HostPattern::Exact(_) => Some(false),
        }
    }

    /// Whether every origin that `other` matches is matched by this pattern too.
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
            (HostPattern::Exact(_), HostPattern::Subdomains(_)) => false,
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
