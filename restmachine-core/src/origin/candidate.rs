//! The origin that a request sends. Anyone can send it, so nothing here allocates, indexes or panics.

use std::net::Ipv6Addr;

use crate::origin::{grammar::is_port, length, HostPattern, PortPattern};

/// Whether bytes are an origin as browsers send it: `scheme://host` or `scheme://host:port`, in lower case.
///
/// `null` is not one, since it is sent for every opaque origin. A host with a `%` is not one either: URL parsers
/// decode it. Nor is a string that is longer than any origin, so that its length costs nothing.
///
/// <https://fetch.spec.whatwg.org/#origin-header>
#[inline]
pub fn is_serialised_origin(bytes: &[u8]) -> bool {
    serialised_origin(bytes).is_some()
}

/// The bytes as a string, if they are an origin as [`is_serialised_origin`] defines it.
#[inline]
pub fn serialised_origin(bytes: &[u8]) -> Option<&str> {
    if bytes.len() > length::ORIGIN {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let (scheme, authority) = text.split_once("://")?;
    let (host, port) = split_authority(authority);
    (is_scheme(scheme) && is_host(host) && is_served(port, PortPattern::Any)).then_some(text)
}

/// The scheme, the host, and the port of an origin that [`serialised_origin`] has returned.
pub(super) fn split(origin: &str) -> Option<(&str, &str, PortPattern<&str>)> {
    let (scheme, authority) = origin.split_once("://")?;
    let (host, port) = split_authority(authority);
    Some((scheme, host, port.strip_prefix(':').map_or(PortPattern::Default, PortPattern::Exact)))
}

/// Whether the host and port of a request are among those of a pattern.
pub(super) fn is_match(authority: &str, host: HostPattern<&str>, port: PortPattern<&str>) -> bool {
    let (given, rest) = split_authority(authority);
    let is_host = match host {
        HostPattern::Exact(host) => given == host,
        HostPattern::Subdomains(base) => is_subdomain(given, base),
        HostPattern::Any => is_whole_host(given),
    };
    is_host && is_served(rest, port)
}

/// Whether a host has at least one valid label in front of a base.
pub(super) fn is_subdomain(host: &str, base: &str) -> bool {
    let front = host.strip_suffix(base).and_then(|front| front.strip_suffix('.'));
    length::is_host(host) && front.is_some_and(|front| front.split('.').all(is_label))
}

fn is_label(label: &str) -> bool {
    let is_sound =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
    length::is_label(label) && label.bytes().all(is_sound)
}

/// The host, and the port with its colon. A colon inside brackets belongs to the address.
fn split_authority(authority: &str) -> (&str, &str) {
    let end = match authority.find(']') {
        Some(bracket) => bracket + 1,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    authority.split_at_checked(end).unwrap_or((authority, ""))
}

fn is_served(rest: &str, port: PortPattern<&str>) -> bool {
    let given = rest.strip_prefix(':');
    match port {
        PortPattern::Default => rest.is_empty(),
        PortPattern::Exact(port) => given == Some(port),
        PortPattern::Any => rest.is_empty() || given.is_some_and(is_port),
    }
}

fn is_scheme(scheme: &str) -> bool {
    let is_sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte);
    scheme.starts_with(|first: char| first.is_ascii_lowercase()) && scheme.bytes().all(is_sound)
}

/// Whether a host is one that `*` stands for: every host that is not too long.
pub(super) fn is_whole_host(host: &str) -> bool {
    is_host(host) && length::is_host(host)
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => is_ipv6(address),
        None => !host.is_empty() && host.bytes().all(is_host_byte),
    }
}

/// Browsers never write an IPv6 address with dots or in upper case.
fn is_ipv6(address: &str) -> bool {
    let is_sound = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b':');
    address.bytes().all(is_sound) && address.parse::<Ipv6Addr>().is_ok()
}

/// The characters of a registered name (RFC 3986, section 3.2.2), in lower case only.
fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._~!$&'()*+,;=".contains(&byte)
}
