//! The limits of names: how long a scheme, a host and its labels are, and what a label starts and ends with.

use crate::origin::parts::Parts;
use crate::rule::LengthReason;

const SCHEME: usize = 64;
const HOST: usize = 253;
const LABEL: usize = 63;

/// The limit that an origin breaks, if any. An address in brackets has no labels.
pub(super) fn broken_limit(parts: &Parts<'_>) -> Option<LengthReason> {
    // A final dot is the root, which counts neither as a label nor in the length.
    let host = parts.host.strip_suffix('.').unwrap_or(parts.host);
    if parts.scheme.len() > SCHEME {
        Some(LengthReason::Scheme)
    } else if host.len() > HOST {
        Some(LengthReason::Host)
    } else if parts.is_ipv6() {
        None
    } else {
        host.strip_prefix("*.").unwrap_or(host).split('.').find_map(broken_label)
    }
}

fn broken_label(label: &str) -> Option<LengthReason> {
    if label.is_empty() {
        Some(LengthReason::EmptyLabel)
    } else if label.len() > LABEL {
        Some(LengthReason::LongLabel(label.to_owned()))
    } else if is_bad_punycode(label) {
        Some(LengthReason::Punycode(label.to_owned()))
    } else if label.starts_with('-') || label.ends_with('-') {
        Some(LengthReason::Hyphen(label.to_owned()))
    } else {
        None
    }
}

/// Whether nothing, or something that is no digit of Punycode, follows `xn--` and the plain characters.
///
/// The digits are not decoded, so a label that decodes to nothing sensible passes: it matches nothing, no more.
fn is_bad_punycode(label: &str) -> bool {
    let Some(encoded) = label.strip_prefix("xn--") else { return false };
    let digits = encoded.rsplit('-').next().unwrap_or_default();
    digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
