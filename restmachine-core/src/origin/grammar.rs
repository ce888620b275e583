//! The rules that an origin can break by itself, in the order in which they are checked.

use crate::origin::{address, length, parts::Parts, scheme, string_list::is_list, OriginPattern};
use crate::rule::{MissingReason, Rule, SchemeReason, SyntaxReason};

/// Checks an origin against every rule, and reports the first one that it breaks.
pub(super) fn parse(text: &str) -> Result<OriginPattern<&str>, Rule> {
    check_missing(text)?;
    check_null(text)?;
    check_file(text)?;
    let parts = check_syntax(text)?;
    check_tail(&parts)?;
    check_unicode(&parts)?;
    check_case(&parts)?;
    check_pattern(&parts)?;
    check_scheme(&parts)?;
    check_default_port(&parts)?;
    check_port(&parts)?;
    check_ipv4(&parts)?;
    check_ipv6(&parts)?;
    check_length(&parts)?;
    Ok(parts.pattern())
}

/// O-MISSING: an empty string allows no origin.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing(text: &str) -> Result<(), Rule> {
    if text.is_empty() {
        Err(Rule::OriginMissing(MissingReason::Entry))
    } else {
        Ok(())
    }
}

/// O-NULL: browsers send `null` for every opaque origin.
///
/// <https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin>
fn check_null(text: &str) -> Result<(), Rule> {
    if text.eq_ignore_ascii_case("null") {
        Err(Rule::OriginNull)
    } else {
        Ok(())
    }
}

/// O-FILE: a file's origin is opaque.
///
/// <https://url.spec.whatwg.org/#concept-url-origin>
fn check_file(text: &str) -> Result<(), Rule> {
    let is_file = text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:"));
    if is_file {
        Err(Rule::OriginFile(text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-SYNTAX: an origin is `scheme://host`, or `scheme://host:port`.
///
/// <https://fetch.spec.whatwg.org/#origin-header>
fn check_syntax(text: &str) -> Result<Parts<'_>, Rule> {
    let refuse = |reason| Rule::OriginSyntax { origin: text.to_owned(), reason };
    if is_list(text) {
        return Err(refuse(SyntaxReason::List));
    }
    if text.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return Err(refuse(SyntaxReason::WhiteSpace));
    }
    if text == "*" {
        return Err(Rule::OriginPattern(text.to_owned()));
    }
    let parts = Parts::split(text).ok_or_else(|| refuse(SyntaxReason::NoScheme))?;
    if parts.scheme.is_empty() {
        return Err(refuse(SyntaxReason::NoScheme));
    }
    if !is_scheme(parts.scheme) {
        return Err(refuse(SyntaxReason::Scheme));
    }
    if parts.has_user_info {
        return Err(refuse(SyntaxReason::UserInfo));
    }
    if parts.host.is_empty() {
        return Err(refuse(SyntaxReason::NoHost));
    }
    if parts.is_ipv6() {
        // A bracket can only start an address.
        return match parts.base().unwrap_or(parts.host).find('[') {
            Some(position) if position > 0 => Err(refuse(SyntaxReason::Character('['))),
            Some(_) | None => Ok(parts),
        };
    }
    match parts.host.chars().find(|character| !is_host_character(*character)) {
        Some(character) => Err(refuse(SyntaxReason::Character(character))),
        None => Ok(parts),
    }
}

/// A `*` passes here, because O-PATTERN explains it better.
fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic() || first == '*')
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.*".contains(&byte))
}

/// Characters that O-UNICODE or O-PATTERN reports pass here.
fn is_host_character(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '-' | '_' | '.' | '*' | '%')
        || !character.is_ascii()
}

/// O-TAIL: a serialised origin ends after the host and the port.
///
/// <https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin>
fn check_tail(parts: &Parts<'_>) -> Result<(), Rule> {
    if parts.tail.is_empty() {
        Ok(())
    } else {
        Err(Rule::OriginTail(parts.text.to_owned()))
    }
}

/// O-UNICODE: browsers decode and convert a host before they send it.
///
/// <https://url.spec.whatwg.org/#concept-domain-to-ascii>
fn check_unicode(parts: &Parts<'_>) -> Result<(), Rule> {
    let is_encoded = !parts.is_ipv6() && parts.host.contains('%');
    let is_refused = is_encoded || !parts.host.is_ascii();
    if is_refused {
        Err(Rule::OriginUnicode(parts.text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-CASE: browsers send scheme and host in lower case. Upper case in an IPv6 address is left to O-IPV6.
///
/// <https://url.spec.whatwg.org/#host-parsing>
fn check_case(parts: &Parts<'_>) -> Result<(), Rule> {
    let has_upper_case = |text: &str| text.bytes().any(|byte| byte.is_ascii_uppercase());
    let is_refused = has_upper_case(parts.scheme) || (!parts.is_ipv6() && has_upper_case(parts.host));
    if is_refused {
        Err(Rule::OriginCase(parts.text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-PATTERN: a `*` inside a label matches names of other owners, and an address has no subdomains.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_pattern(parts: &Parts<'_>) -> Result<(), Rule> {
    let name = match parts.base() {
        Some(base) => base.strip_suffix('.').unwrap_or(base),
        None => parts.host,
    };
    let is_over_address = parts.base().is_some() && (parts.is_ipv6() || address::is_ipv4(name));
    let is_half_port = parts.port.is_some_and(|port| port != "*" && port.contains('*'));
    let is_misplaced = name.contains('*') && !parts.is_whole_scheme();
    let is_refused = name.is_empty() || is_misplaced || parts.scheme.contains('*');
    if is_refused || is_over_address || is_half_port {
        return Err(Rule::OriginPattern(parts.text.to_owned()));
    }
    Ok(())
}

/// O-SCHEME: `*` as the whole host is for schemes whose hosts are made up at each installation. Their origins have no
/// port.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_scheme(parts: &Parts<'_>) -> Result<(), Rule> {
    if !parts.is_whole_scheme() {
        return Ok(());
    }
    let refuse = |reason| Err(Rule::OriginScheme { origin: parts.text.to_owned(), reason });
    match parts.port {
        _ if scheme::is_network(parts.scheme) => refuse(SchemeReason::Network),
        Some(_) => refuse(SchemeReason::Port),
        None => Ok(()),
    }
}

/// O-DEFAULT-PORT: browsers leave out the default port of the scheme.
///
/// <https://url.spec.whatwg.org/#default-port>
fn check_default_port(parts: &Parts<'_>) -> Result<(), Rule> {
    let is_default = parts.port.is_some() && parts.port == scheme::default_port(parts.scheme);
    if is_default {
        Err(Rule::OriginDefaultPort(parts.text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-PORT: a port is a 16-bit number without leading zeros, and no page has port 0.
///
/// <https://url.spec.whatwg.org/#port-state>
fn check_port(parts: &Parts<'_>) -> Result<(), Rule> {
    let is_sound = parts.port.is_none_or(|port| port == "*" || is_port(port));
    if is_sound {
        Ok(())
    } else {
        Err(Rule::OriginPort(parts.text.to_owned()))
    }
}

/// Whether a string is a port as browsers write it.
pub(super) fn is_port(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    is_plain && text.parse::<u16>().is_ok()
}

/// O-IPV4: URL parsers read every host that ends in a number as an address, and browsers send four decimal numbers.
///
/// <https://url.spec.whatwg.org/#concept-ipv4-parser>
fn check_ipv4(parts: &Parts<'_>) -> Result<(), Rule> {
    let is_canonical = parts.host.parse::<std::net::Ipv4Addr>().is_ok();
    let is_refused = !parts.is_ipv6() && address::is_ipv4(parts.host) && !is_canonical;
    if is_refused {
        Err(Rule::OriginIpv4(parts.text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-IPV6: browsers send the compressed lower-case form in brackets, without dots even if it is a mapped IPv4 address.
///
/// <https://url.spec.whatwg.org/#concept-ipv6-serializer>
fn check_ipv6(parts: &Parts<'_>) -> Result<(), Rule> {
    let is_canonical = address::canonical_ipv6(parts.host).is_some_and(|canonical| canonical == parts.host);
    if parts.is_ipv6() && !is_canonical {
        Err(Rule::OriginIpv6(parts.text.to_owned()))
    } else {
        Ok(())
    }
}

/// O-LENGTH: a host that breaks the limits of names cannot be resolved. A hyphen at either end of a label is not a limit:
/// such names resolve, and browsers send them.
///
/// <https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>
fn check_length(parts: &Parts<'_>) -> Result<(), Rule> {
    match length::broken_limit(parts) {
        Some(reason) => Err(Rule::OriginLength { origin: parts.text.to_owned(), reason }),
        None => Ok(()),
    }
}
