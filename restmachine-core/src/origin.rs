//! Origins: what a policy may list, and which origins of requests it then matches.

mod address;
mod candidate;
mod correction;
mod grammar;
mod length;
mod parts;

use std::fmt;

use crate::rule::Rule;
pub use candidate::is_serialised_origin;
pub(crate) use correction::{corrected, corrected_list, with_scheme};
use parts::Parts;

/// One origin, or a family of origins, as a policy lists it.
///
/// Generated code builds these in constants from what [`parse`](OriginPattern::parse) has accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginPattern<'a> {
    /// One origin, exactly as browsers send it.
    Exact(&'a str),
    /// A family of origins.
    Pattern {
        /// The scheme, without `://`.
        scheme: &'a str,
        /// The host or hosts.
        host: HostPattern<'a>,
        /// The port or ports.
        port: PortPattern<'a>,
    },
}

/// The hosts of an [`OriginPattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostPattern<'a> {
    /// This host.
    Exact(&'a str),
    /// One label or more in front of this base, never the base itself.
    Subdomains(&'a str),
}

/// The ports of an [`OriginPattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortPattern<'a> {
    /// No port, that is the scheme's own.
    Default,
    /// This port.
    Exact(&'a str),
    /// Any port or none.
    Any,
}

impl<'a> OriginPattern<'a> {
    /// Reads what a policy lists. The wildcard `*` is the policy's, and no origin.
    ///
    /// # Errors
    ///
    /// The first rule that the text breaks.
    pub fn parse(text: &'a str) -> Result<OriginPattern<'a>, Rule> {
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
    pub fn host(&self) -> HostPattern<'a> {
        match *self {
            OriginPattern::Exact(text) => {
                HostPattern::Exact(Parts::split(text).map_or("", |parts| parts.host))
            }
            OriginPattern::Pattern { host, .. } => host,
        }
    }

    /// The port or ports.
    pub fn port(&self) -> PortPattern<'a> {
        match *self {
            OriginPattern::Exact(text) => {
                let port = Parts::split(text).and_then(|parts| parts.port);
                port.map_or(PortPattern::Default, PortPattern::Exact)
            }
            OriginPattern::Pattern { port, .. } => port,
        }
    }

    /// Whether someone on the network could be this origin: not https, and not this very machine either.
    pub fn is_insecure(&self) -> bool {
        let (HostPattern::Exact(host) | HostPattern::Subdomains(host)) = self.host();
        self.scheme() != "https" && !address::is_loopback(host)
    }

    /// Whether every origin that `other` matches is matched by this pattern too.
    pub fn covers(&self, other: &OriginPattern<'_>) -> bool {
        self.scheme() == other.scheme()
            && self.host().covers(other.host())
            && self.port().covers(other.port())
    }
}

impl HostPattern<'_> {
    fn covers(self, other: HostPattern<'_>) -> bool {
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

impl PortPattern<'_> {
    fn covers(self, other: PortPattern<'_>) -> bool {
        self == PortPattern::Any || self == other
    }
}

impl fmt::Display for OriginPattern<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OriginPattern::Exact(text) => formatter.write_str(text),
            OriginPattern::Pattern { scheme, host, port } => write!(formatter, "{scheme}://{host}{port}"),
        }
    }
}

impl fmt::Display for HostPattern<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HostPattern::Exact(host) => formatter.write_str(host),
            HostPattern::Subdomains(base) => write!(formatter, "*.{base}"),
        }
    }
}

impl fmt::Display for PortPattern<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PortPattern::Default => Ok(()),
            PortPattern::Exact(port) => write!(formatter, ":{port}"),
            PortPattern::Any => formatter.write_str(":*"),
        }
    }
}
