//! The limits of O-LENGTH: how long a scheme, a host and its labels may be, and how a label may start and end.

use crate::origin::{parts::Parts, unicode};
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
        let name = host.strip_prefix("*.").unwrap_or(host);
        name.split('.').find_map(broken_label).or_else(|| broken_punycode(name))
    }
}

fn broken_label(label: &str) -> Option<LengthReason> {
    if label.is_empty() {
        Some(LengthReason::EmptyLabel)
    } else if label.len() > LABEL {
        Some(LengthReason::LongLabel(label.to_owned()))
    } else if label.starts_with('-') || label.ends_with('-') {
        Some(LengthReason::Hyphen(label.to_owned()))
    } else {
        None
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
