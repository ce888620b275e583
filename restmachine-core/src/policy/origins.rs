//! The rules of `origins` that depend on the rest of the policy: on its flags, or on the other entries.

use crate::key::Key;
use crate::origin::{ListedOrigin, OriginIndex, OriginPattern};
use crate::place::{Place, Violation};
use crate::policy::{AllowedOrigins, OriginEntry, OriginPart, PolicyFlags, PolicyTarget, Provenance};
use crate::rule::{MissingReason, Rule, SchemeReason, SuffixReason};

/// Checks every entry, reports the first rule that each breaks, and returns the origins that the policy allows;
/// `None` if there is no entry or one of them is refused.
pub(super) fn judge_origins<C>(
    entries: Option<Vec<OriginEntry<C>>>,
    flags: PolicyFlags,
    provenance: Provenance,
    target: &PolicyTarget<'_>,
    found: &mut Vec<Violation>,
) -> Option<AllowedOrigins<C>> {
    let entries = match check_missing(entries, provenance, target) {
        Ok(entries) => entries,
        Err(violation) => {
            found.push(violation);
            return None;
        }
    };
    let mut constants = Vec::new();
    let parsed: Vec<ParsedEntry> = entries
        .into_iter()
        .map(|entry| match entry {
            OriginEntry::Text(text) => ParsedEntry::of(&text, provenance),
            OriginEntry::Listed(origin) => ParsedEntry::Mergeable(origin.to_owned()),
            OriginEntry::Constant(constant) => {
                constants.push(constant);
                ParsedEntry::Constant
            }
        })
        .collect();
    if check_entries(&parsed, flags, provenance, found) {
        allowed_origins(merged(parsed), constants, flags)
    } else {
        None
    }
}

/// An entry, parsed. Constants are kept apart, so that what a constant is does not matter to the rules.
enum ParsedEntry {
    Wildcard,
    Constant,
    /// An origin in source code, where an overlap with another one is a mistake.
    Written(ListedOrigin<String>),
    /// An origin of a constant or of data, which is merged with those that cover it.
    Mergeable(ListedOrigin<String>),
    Refused(Rule),
}

impl ParsedEntry {
    fn of(text: &str, provenance: Provenance) -> Self {
        if text == "*" {
            return Self::Wildcard;
        }
        match (OriginPattern::parse(text), provenance) {
            (Ok(pattern), Provenance::Source) => Self::Written(ListedOrigin::judge(&pattern)),
            (Ok(pattern), Provenance::Data) => Self::Mergeable(ListedOrigin::judge(&pattern)),
            (Err(rule), _) => Self::Refused(rule),
        }
    }

    fn mergeable(&self) -> Option<OriginPattern<&str>> {
        match self {
            Self::Mergeable(origin) => Some(origin.pattern.as_str()),
            Self::Wildcard | Self::Constant | Self::Written(_) | Self::Refused(_) => None,
        }
    }

    fn written(&self) -> Option<OriginPattern<&str>> {
        match self {
            Self::Written(origin) => Some(origin.pattern.as_str()),
            Self::Wildcard | Self::Constant | Self::Mergeable(_) | Self::Refused(_) => None,
        }
    }
}

/// Whether no rule refuses an entry.
fn check_entries(
    parsed: &[ParsedEntry],
    flags: PolicyFlags,
    provenance: Provenance,
    found: &mut Vec<Violation>,
) -> bool {
    let written = index_of(parsed, ParsedEntry::written);
    let is_wildcard = |entry: &ParsedEntry| matches!(entry, ParsedEntry::Wildcard);
    let first_wildcard = parsed.iter().position(is_wildcard);
    let others = parsed.iter().filter(|entry| !is_wildcard(entry)).count();
    let mut are_sound = true;
    for (index, entry) in parsed.iter().enumerate() {
        let verdict = match entry {
            ParsedEntry::Constant => Ok(()),
            ParsedEntry::Refused(rule) => Err(rule.clone()),
            ParsedEntry::Wildcard => check_wildcard_credentials(flags)
                .and_then(|()| check_wildcard_listed(others))
                .and_then(|()| check_wildcard_repeated(first_wildcard != Some(index), provenance)),
            ParsedEntry::Mergeable(origin) => check_risks(origin, flags),
            ParsedEntry::Written(origin) => check_risks(origin, flags)
                .and_then(|()| check_duplicate(index, &origin.pattern.as_str(), parsed, &written)),
        };
        if let Err(rule) = verdict {
            are_sound = false;
            found.push(Violation { place: Place::Entry(Key::Origins, index), rule });
        }
    }
    are_sound
}

/// The entries without those that another one covers.
fn merged(parsed: Vec<ParsedEntry>) -> Vec<ParsedEntry> {
    let mergeable = index_of(&parsed, ParsedEntry::mergeable);
    let is_covered = |(position, entry): (usize, &ParsedEntry)| {
        entry.mergeable().is_some_and(|pattern| mergeable.cover(position, &pattern).is_some())
    };
    let covered: Vec<bool> = parsed.iter().enumerate().map(is_covered).collect();
    parsed.into_iter().zip(covered).filter_map(|(entry, is_covered)| (!is_covered).then_some(entry)).collect()
}

/// The positions of the entries of one kind.
fn index_of<'a>(
    parsed: &'a [ParsedEntry],
    kind: fn(&'a ParsedEntry) -> Option<OriginPattern<&'a str>>,
) -> OriginIndex<&'a str> {
    let patterns = parsed.iter().enumerate();
    OriginIndex::of(patterns.filter_map(|(position, entry)| Some((position, kind(entry)?))))
}

/// The origins that the entries allow, if none of them is refused. The constants are in the order of their entries.
fn allowed_origins<C>(
    parsed: Vec<ParsedEntry>,
    constants: Vec<C>,
    flags: PolicyFlags,
) -> Option<AllowedOrigins<C>> {
    let mut parts = Vec::with_capacity(parsed.len());
    let mut constants = constants.into_iter();
    for entry in parsed {
        match entry {
            ParsedEntry::Wildcard if flags.reflect_any_origin => return Some(AllowedOrigins::Reflected),
            ParsedEntry::Wildcard => return Some(AllowedOrigins::Any),
            ParsedEntry::Written(origin) | ParsedEntry::Mergeable(origin) => {
                parts.push(OriginPart::Origin(origin));
            }
            ParsedEntry::Constant => parts.push(OriginPart::Constant(constants.next()?)),
            ParsedEntry::Refused(_) => return None,
        }
    }
    Some(AllowedOrigins::Listed(parts))
}

/// O-MISSING: a policy without origins allows no request from another origin. Data may be an empty list.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing<C>(
    entries: Option<Vec<OriginEntry<C>>>,
    provenance: Provenance,
    target: &PolicyTarget<'_>,
) -> Result<Vec<OriginEntry<C>>, Violation> {
    let place = match entries {
        Some(entries) if !entries.is_empty() || provenance == Provenance::Data => return Ok(entries),
        Some(_) => Place::Key(Key::Origins),
        None => Place::Policy,
    };
    let reason = if target.is_level() { MissingReason::ListOfLevel } else { MissingReason::List };
    Err(Violation { place, rule: Rule::OriginMissing(reason) })
}

/// O-WILDCARD-CREDENTIALS: browsers refuse the combination, so no request would succeed.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_wildcard_credentials(flags: PolicyFlags) -> Result<(), Rule> {
    if flags.refuse_wildcard() {
        Err(Rule::OriginWildcardCredentials)
    } else {
        Ok(())
    }
}

/// O-WILDCARD-LISTED: `*` already covers every other entry.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_listed(others: usize) -> Result<(), Rule> {
    if refuse_wildcard_beside(others) {
        Err(Rule::OriginWildcardListed)
    } else {
        Ok(())
    }
}

/// Whether a list that contains `*` is refused because it has this many other entries.
#[must_use]
pub const fn refuse_wildcard_beside(others: usize) -> bool {
    others > 0
}

/// O-DUPLICATE, for a second `*` in source code.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_repeated(is_repeated: bool, provenance: Provenance) -> Result<(), Rule> {
    if is_repeated && provenance == Provenance::Source {
        Err(Rule::OriginDuplicate { origin: "*".to_owned(), cover: "*".to_owned() })
    } else {
        Ok(())
    }
}

/// The rules that an origin can break only in a policy with credentials.
fn check_risks(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    check_public_suffix(origin, flags)
        .and_then(|()| check_insecure(origin, flags))
        .and_then(|()| check_whole_scheme(origin, flags))
}

/// O-PUBLIC-SUFFIX: under a public suffix anyone can register a name.
///
/// Without the list nothing is known, so the pattern is refused as well. A base such as `amazonaws.com`, which only
/// has public suffixes somewhere below it, is not found: the list can be asked about a name, but not searched.
///
/// <https://publicsuffix.org/learn/>
fn check_public_suffix(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    let reason = match origin.is_under_public_suffix {
        Some(true) => SuffixReason::Public,
        None => SuffixReason::Unknown,
        Some(false) => return Ok(()),
    };
    if flags.refuse_public_suffixes() {
        Err(Rule::OriginPublicSuffix { origin: origin.pattern.to_string(), reason })
    } else {
        Ok(())
    }
}

/// O-INSECURE: an attacker on the network can impersonate that origin and use the user's credentials.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_insecure(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    if origin.is_insecure && flags.refuse_insecure_origins() {
        Err(Rule::OriginInsecure(origin.pattern.to_string()))
    } else {
        Ok(())
    }
}

/// O-SCHEME, for a scheme that comes out of a package: any extension or app that is installed can be one of its origins.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_whole_scheme(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    if origin.is_whole_scheme() && flags.refuse_whole_schemes() {
        Err(Rule::OriginScheme { origin: origin.pattern.to_string(), reason: SchemeReason::Credentials })
    } else {
        Ok(())
    }
}

/// O-DUPLICATE: a repeated origin is reported at its second occurrence, a covered one wherever the pattern is in the
/// list.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_duplicate(
    position: usize,
    origin: &OriginPattern<&str>,
    parsed: &[ParsedEntry],
    written: &OriginIndex<&str>,
) -> Result<(), Rule> {
    match written.cover(position, origin).and_then(|cover| parsed.get(cover)?.written()) {
        Some(cover) => Err(Rule::OriginDuplicate { origin: origin.to_string(), cover: cover.to_string() }),
        None => Ok(()),
    }
}
