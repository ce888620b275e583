//! The origin that was probably meant by a wrong one, where it can be computed.

use crate::origin::grammar;
use crate::origin::scheme::default_port;
use crate::origin::string_list::{is_separator, words};
use crate::origin::{address, parts::Parts, unicode};
use crate::percent;

/// The origin with all its mistakes corrected at once, if it then breaks no rule about origins.
pub(crate) fn correction(text: &str) -> Option<String> {
    // A correction must not introduce a `*`, which would allow more than was meant.
    likely_origin(text).filter(|origin| origin != text && (text.contains('*') || !origin.contains('*')))
}

/// The origin that the parts of a wrong one suggest, if it breaks no rule; it may be the same one.
fn likely_origin(text: &str) -> Option<String> {
    let complete = with_some_scheme(text.trim_matches(is_separator))?;
    let parts = Parts::split(&complete)?;
    let scheme = parts.scheme.to_ascii_lowercase();
    let host = corrected_host(&parts)?;
    let port = parts
        .port
        .map(corrected_port)
        .filter(|port| !port.is_empty() && Some(*port) != default_port(&scheme));
    let origin = match port {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    };
    grammar::parse(&origin).is_ok().then_some(origin)
}

/// The origins of a list that was written as one string, if each of them is an origin or can be corrected.
pub(crate) fn list_correction(text: &str) -> Option<Vec<String>> {
    words(text).map(likely_origin).collect()
}

/// The https origin with the host and port of an http one.
pub(crate) fn over_https(text: &str) -> Option<String> {
    let rest = text.strip_prefix("http://")?;
    likely_origin(&format!("https://{rest}"))
}

/// The string itself, or the string with the scheme that a page on this host has. `None` for a single word, which is
/// unlikely to be a host.
fn with_some_scheme(text: &str) -> Option<String> {
    if text.contains("://") && !text.starts_with(':') {
        return Some(text.to_owned());
    }
    let text = ["://", "//"].into_iter().find_map(|start| text.strip_prefix(start)).unwrap_or(text);
    let known = ["https", "http"].into_iter().find_map(|scheme| {
        let rest = text.strip_prefix(scheme)?;
        let host = rest.trim_start_matches([':', '/']);
        (host != rest && !host.is_empty()).then(|| format!("{scheme}://{host}"))
    });
    known.or_else(|| {
        let secure = format!("https://{text}");
        let host = Parts::split(&secure)?.host;
        if address::is_loopback(host) {
            return Some(format!("http://{text}"));
        }
        host.contains('.').then_some(secure)
    })
}

fn corrected_host(parts: &Parts<'_>) -> Option<String> {
    if parts.is_ipv6() && parts.base().is_none() {
        return address::canonical_ipv6(parts.host);
    }
    let host = with_whole_label(ascii_host(&percent::decode(parts.host)?)?);
    if parts.base().is_none() && address::is_ipv4(&host) {
        return address::read_ipv4(&host).map(|address| address.to_string());
    }
    Some(host)
}

/// Corrects `*example.com` to `*.example.com`: the subdomains were meant, not every name with this ending. What was meant by
/// `*-app.example.com` is not known.
fn with_whole_label(host: String) -> String {
    match host.strip_prefix('*') {
        Some(rest) if !rest.is_empty() && !rest.starts_with(['.', '*', '-']) => format!("*.{rest}"),
        _ => host,
    }
}

/// The host in lower case, and in Punycode if it is not ASCII.
fn ascii_host(host: &str) -> Option<String> {
    if host.is_ascii() {
        return Some(host.to_ascii_lowercase());
    }
    match host.strip_prefix("*.") {
        Some(base) => unicode::to_ascii(base).map(|base| format!("*.{base}")),
        None => unicode::to_ascii(host),
    }
}

/// The port without leading zeros.
fn corrected_port(port: &str) -> &str {
    match port.trim_start_matches('0') {
        "" if !port.is_empty() => port,
        trimmed => trimmed,
    }
}
