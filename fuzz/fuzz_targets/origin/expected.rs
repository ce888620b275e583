//! Whether an origin matches a pattern, decided by the `url` crate and by comparing strings.

use url::{Host, Url};

/// The expected decision on an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// It is the listed origin, or one that the pattern matches, as browsers write it.
    Allowed,
    /// It is another origin.
    Refused,
    /// No browser sends it like this: either no URL has this origin, or it matches the pattern in another spelling.
    Either,
}

impl Expected {
    /// The decision of one accepted origin or pattern, given as it was written.
    pub(crate) fn of(listed: &str, sent: &str) -> Self {
        if listed == sent {
            return if listed.contains('*') { Self::Refused } else { Self::Allowed };
        }
        if !listed.contains('*') {
            return Self::Refused;
        }
        match Url::parse(sent) {
            Ok(url) if !is_of_family(listed, &url) => Self::Refused,
            Ok(_) if is_as_browsers_send(sent) => Self::Allowed,
            Ok(_) | Err(_) => Self::Either,
        }
    }

    /// The decision of two together.
    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Allowed, _) | (_, Self::Allowed) => Self::Allowed,
            (Self::Refused, Self::Refused) => Self::Refused,
            _ => Self::Either,
        }
    }

    pub(crate) fn check(self, is_allowed: bool, what: &str) {
        match self {
            Self::Allowed => assert!(is_allowed, "{what}: not allowed"),
            Self::Refused => assert!(!is_allowed, "{what}: allowed"),
            Self::Either => {}
        }
    }
}

/// The origin of a URL as a string. If the standard does not know the scheme, the origin is opaque, so it is put together from the
/// parts of the URL.
pub(crate) fn serialised(url: &Url) -> Option<String> {
    if url.origin().is_tuple() {
        return Some(url.origin().ascii_serialization());
    }
    let host = url.host().map(|host: Host<&str>| host.to_string())?;
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}://{host}{port}", url.scheme()))
}

/// Whether a string, parsed as a URL, has itself as its origin.
pub(crate) fn is_as_browsers_send(text: &str) -> bool {
    Url::parse(text).ok().as_ref().and_then(serialised).as_deref() == Some(text)
}

/// Whether a URL matches a pattern: scheme, port, and labels before the base.
fn is_of_family(pattern: &str, url: &Url) -> bool {
    let Some((scheme, authority)) = pattern.split_once("://") else { return false };
    // An address in brackets has colons, and a `]` after all of them.
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port = match port {
        None => url.port().is_none(),
        // No page has the port 0.
        Some("*") => url.port() != Some(0),
        Some(port) => url.port().map(|port| port.to_string()).as_deref() == Some(port),
    };
    let given = url.host_str().unwrap_or_default();
    let is_host = match host.strip_prefix("*.") {
        None if host == "*" => serialised(url).is_some_and(|origin| is_in_grammar(&origin)),
        None => given == host,
        Some(base) => given.strip_suffix(&format!(".{base}")).is_some_and(are_labels),
    };
    // A name has at most 253 bytes, not counting a final dot.
    url.scheme() == scheme && is_port && is_host && given.trim_end_matches('.').len() <= 253
}

fn are_labels(front: &str) -> bool {
    let is_sound = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
    front.split('.').all(|label| (1..=63).contains(&label.len()) && label.bytes().all(is_sound))
}

/// `scheme "://" host [ ":" port ]` in lower case, by RFC 3986 without percent-encoding.
pub(crate) fn is_in_grammar(text: &str) -> bool {
    let Some((scheme, authority)) = text.split_once("://") else { return false };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_lowercase())
        && scheme.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '+' | '-' | '.'));
    let is_port = port
        .is_none_or(|port| port.parse().is_ok_and(|number: u16| number > 0 && number.to_string() == port));
    let is_host = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => {
            address.parse::<std::net::Ipv6Addr>().is_ok()
                && !address.contains(|c: char| c.is_ascii_uppercase())
        }
        None => {
            !host.is_empty()
                && host.chars().all(|c| c.is_ascii_lowercase() || "0123456789-._~!$&'()*+,;=".contains(c))
        }
    };
    is_scheme && is_port && is_host
}
