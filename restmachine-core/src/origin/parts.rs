//! The parts of a text that means to be an origin, before any of them is judged.

use crate::origin::{HostPattern, OriginPattern, PortPattern};

/// Where the parts of an origin are, right or wrong. Everything after the host and the port is the tail.
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
    /// Cuts the text into its parts; `None` without a `://`.
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

    /// The base of `*.base`.
    pub(super) fn base(&self) -> Option<&'a str> {
        self.host.strip_prefix("*.")
    }

    /// Whether the host means to be an IPv6 address, brackets or not.
    pub(super) fn is_ipv6(&self) -> bool {
        self.host.contains(['[', ']', ':'])
    }

    /// The pattern of parts that no rule objects to.
    pub(super) fn pattern(&self) -> OriginPattern<&'a str> {
        let host = self.base().map_or(HostPattern::Exact(self.host), HostPattern::Subdomains);
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

/// The colon of a port is the first one, unless it belongs to an IPv6 address.
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

/// Several colons and nothing but an address: brackets were forgotten, not a port.
fn is_bare_ipv6(authority: &str) -> bool {
    let is_address_byte = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.' | b'[' | b'%');
    let has_bracket = authority.starts_with('[');
    has_bracket || (authority.matches(':').count() > 1 && authority.bytes().all(is_address_byte))
}
