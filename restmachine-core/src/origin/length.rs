//! The limits of O-LENGTH: how long a scheme, a host and its labels may be.

use crate::origin::{parts::Parts, unicode};
use crate::rule::LengthReason;

const SCHEME: usize = 64;
const HOST: usize = 253;
const LABEL: usize = 63;

/// The longest origin that breaks no limit, with a final dot and a port of five digits.
pub(super) const ORIGIN: usize = SCHEME + "://".len() + HOST + ".".len() + ":65535".len();

/// Whether a host is not too long. A final dot is the root, which does not count.
pub(super) fn is_host(host: &str) -> bool {
    without_root(host).len() <= HOST
}

/// Whether a label is neither empty nor too long.
pub(super) fn is_label(label: &str) -> bool {
    (1..=LABEL).contains(&label.len())
}

fn without_root(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

/// The limit that an origin breaks, if any. An address in brackets has no labels.
pub(super) fn broken_limit(parts: &Parts<'_>) -> Option<LengthReason> {
    if parts.scheme.len() > SCHEME {
        Some(LengthReason::Scheme)
    } else if !is_host(parts.host) {
        Some(LengthReason::Host)
    } else if parts.is_ipv6() || parts.is_whole_scheme() {
        None
    } else {
        let host = without_root(parts.host);
        let name = host.strip_prefix("*.").unwrap_or(host);
        name.split('.').find_map(broken_label).or_else(|| broken_punycode(name))
    }
}

fn broken_label(label: &str) -> Option<LengthReason> {
    if label.is_empty() {
        Some(LengthReason::EmptyLabel)
    } else if is_label(label) {
        None
    } else {
        Some(LengthReason::LongLabel(label.to_owned()))
    }
}

/// The label to report if a name is not valid Punycode. Labels of two writing directions can be valid by themselves
/// and not in one name; the first encoded one is then reported.
fn broken_punycode(name: &str) -> Option<LengthReason> {
    let is_encoded = |label: &&str| label.starts_with("xn--");
    let first = name.split('.').find(is_encoded)?;
    if unicode::is_sound_punycode(name) {
        return None;
    }
    let broken = name.split('.').filter(is_encoded).find(|label| !unicode::is_sound_punycode(label));
    Some(LengthReason::Punycode(broken.unwrap_or(first).to_owned()))
}
