//! Host names outside ASCII, as URL parsers write them (UTS 46).

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

/// Whether a host with an `xn--` label is what URL parsers make of it.
///
/// Without the tables only digits of Punycode are asked for: what decodes to nothing sensible matches nothing, no more.
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
