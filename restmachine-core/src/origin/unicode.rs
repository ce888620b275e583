//! Host names outside ASCII, as URL parsers convert them (UTS 46).

/// The ASCII form of a host, if it has one and the tables are compiled in.
///
/// <https://url.spec.whatwg.org/#concept-domain-to-ascii>
#[cfg(feature = "full-rules")]
pub(super) fn to_ascii(host: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii_cow(host.as_bytes(), idna::AsciiDenyList::URL);
    ascii.ok().map(std::borrow::Cow::into_owned)
}

#[cfg(not(feature = "full-rules"))]
pub(super) fn to_ascii(_: &str) -> Option<String> {
    None
}

/// Whether URL parsers leave a host with an `xn--` label unchanged.
///
/// Without the tables, only the characters are checked. A label that decodes to nothing valid then passes, which does
/// no harm: no browser sends such a host.
#[cfg(feature = "full-rules")]
pub(super) fn is_sound_punycode(host: &str) -> bool {
    to_ascii(host).as_deref() == Some(host)
}

#[cfg(not(feature = "full-rules"))]
pub(super) fn is_sound_punycode(host: &str) -> bool {
    let encoded = host.split('.').filter_map(|label| label.strip_prefix("xn--"));
    let is_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    encoded.into_iter().all(|label| label.rsplit('-').next().is_some_and(is_digits))
}
