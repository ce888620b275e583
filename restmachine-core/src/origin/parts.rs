//! An origin cut into scheme, host and port, before any rule has judged it.

use crate::origin::{HostPattern, OriginPattern, PortPattern};

/// The parts of an origin as written, right or wrong. The tail is everything after the host and the port.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'a> {
    pub(super) text: &'a str,
    pub(super) scheme: &'a str,
    pub(super) has_user_info: bool,
    pub(super) host: &'a str,
    pub(super) port: Option<&'a str>,
    pub(super) tail: &'a str,
}

impl<'a> Parts<'a> {
    /// Cuts a string into its parts; `None` if there is no `://`.
    pub(super) fn split(text: &'a str) -> Option<Parts<'a>> {
        let (scheme, rest) = text.split_once("://")?;
        let (authority, tail) = rest.split_at(rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()));
        let (user_info, authority) = match authority.rsplit_once('@') {
            Some((user_info, authority)) => (Some(user_info), authority),
            None => (None, authority),
        };
        let (host, port) = split_port(authority);
        Some(Parts { text, scheme, has_user_info: user_info.is_some(), host, port, tail })
    }

    /// The base of a host that is written as `*.base`.
    pub(super) fn base(&self) -> Option<&'a str> {
        self.host.strip_prefix("*.")
    }

    /// Whether the host is written as `*`, for every host of the scheme.
    pub(super) fn is_whole_scheme(&self) -> bool {
        self.host == "*"
    }

    /// Whether the host is meant as an IPv6 address, with or without brackets.
    pub(super) fn is_ipv6(&self) -> bool {
        self.host.contains(['[', ']', ':'])
    }

    /// The pattern, for parts that break no rule.
    pub(super) fn pattern(&self) -> OriginPattern<&'a str> {
        let host = match self.base() {
            _ if self.is_whole_scheme() => HostPattern::Any,
            Some(base) => HostPattern::Subdomains(base),
            None => HostPattern::Exact(self.host),
        };
        let port = match self.port {
            None => PortPattern::Default,
            Some("*") => PortPattern::Any,
            Some(port) => PortPattern::Exact(port),
        };
        let is_exact = matches!(host, HostPattern::Exact(_)) && port != PortPattern::Any;
        if is_exact {
            OriginPattern::Exact(self.text)
        } else {
            OriginPattern::Pattern { scheme: self.scheme, host, port }
        }
    }
}

/// The host and the port. The first colon starts the port, unless it belongs to an IPv6 address.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let after_bracket = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    let is_bare_address = after_bracket == 0 && is_bare_ipv6(authority);
    match authority[after_bracket..].find(':') {
        Some(colon) if !is_bare_address => {
            let (host, port) = authority.split_at(after_bracket + colon);
            (host, Some(&port[1..]))
        }
        Some(_) | None => (authority, None),
    }
}

/// Whether the colons are those of an IPv6 address without its brackets, so that none of them starts a port.
fn is_bare_ipv6(authority: &str) -> bool {
    let is_address_byte = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.' | b'[' | b'%');
    let has_bracket = authority.starts_with('[');
    has_bracket || (authority.matches(':').count() > 1 && authority.bytes().all(is_address_byte))
}
