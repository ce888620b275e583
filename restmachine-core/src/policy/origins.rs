//! The rules of `origins` that depend on the rest of the policy: on its flags, or on the other entries.

use std::collections::HashMap;

use crate::key::Key;
use crate::origin::{ListedOrigin, OriginPattern};
use crate::place::{Place, Violation};
use crate::policy::{AllowedOrigins, OriginEntry, OriginPart, PolicyFlags, PolicyTarget};
use crate::rule::{MissingReason, Rule, SuffixReason};

/// Checks every entry, reports the first rule that each breaks, and returns the origins that the policy allows;
/// `None` if there is no entry or one of them is refused.
pub(super) fn judge_origins<C>(
    entries: Option<Vec<OriginEntry<C>>>,
    flags: PolicyFlags,
    target: &PolicyTarget<'_>,
    found: &mut Vec<Violation>,
) -> Option<AllowedOrigins<C>> {
    let entries = match check_missing(entries, target) {
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
            OriginEntry::Text(text) => ParsedEntry::of(&text),
            OriginEntry::Listed(origin) => ParsedEntry::OfConstant(origin.to_owned()),
            OriginEntry::Constant(constant) => {
                constants.push(constant);
                ParsedEntry::Constant
            }
        })
        .collect();
    if check_entries(&parsed, flags, found) {
        allowed_origins(parsed, constants, flags)
    } else {
        None
    }
}

/// An entry, parsed. Constants are kept apart, so that what a constant is does not matter to the rules.
enum ParsedEntry {
    Wildcard,
    Constant,
    Written(ListedOrigin<String>),
    OfConstant(ListedOrigin<String>),
    Refused(Rule),
}

impl ParsedEntry {
    fn of(text: &str) -> Self {
        if text == "*" {
            return Self::Wildcard;
        }
        match OriginPattern::parse(text) {
            Ok(pattern) => Self::Written(ListedOrigin::judge(&pattern)),
            Err(rule) => Self::Refused(rule),
        }
    }
}

/// Whether no rule refuses an entry.
fn check_entries(parsed: &[ParsedEntry], flags: PolicyFlags, found: &mut Vec<Violation>) -> bool {
    let listed = OriginIndex::of(parsed);
    let mut are_sound = true;
    for (index, entry) in parsed.iter().enumerate() {
        let verdict = match entry {
            ParsedEntry::Constant => Ok(()),
            ParsedEntry::Refused(rule) => Err(rule.clone()),
            ParsedEntry::Wildcard => check_wildcard_credentials(flags)
                .and_then(|()| check_wildcard_listed(parsed))
                .and_then(|()| check_wildcard_repeated(&parsed[..index])),
            ParsedEntry::OfConstant(origin) => check_risks(origin, flags),
            ParsedEntry::Written(origin) => {
                check_risks(origin, flags).and_then(|()| check_duplicate(index, origin, &listed))
            }
        };
        if let Err(rule) = verdict {
            are_sound = false;
            found.push(Violation { place: Place::Entry(Key::Origins, index), rule });
        }
    }
    are_sound
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
            ParsedEntry::Written(origin) | ParsedEntry::OfConstant(origin) => {
                parts.push(OriginPart::Origin(origin));
            }
            ParsedEntry::Constant => parts.push(OriginPart::Constant(constants.next()?)),
            ParsedEntry::Refused(_) => return None,
        }
    }
    Some(AllowedOrigins::Listed(parts))
}

/// The origins that the policy itself writes, indexed to find the ones that make another redundant.
struct OriginIndex<'a> {
    /// The position at which each origin first occurs.
    first: HashMap<OriginPattern<&'a str>, usize>,
    /// The patterns, which can cover other origins.
    families: Vec<OriginPattern<&'a str>>,
}

impl<'a> OriginIndex<'a> {
    fn of(parsed: &'a [ParsedEntry]) -> OriginIndex<'a> {
        let mut listed = OriginIndex { first: HashMap::new(), families: Vec::new() };
        for (index, entry) in parsed.iter().enumerate() {
            let ParsedEntry::Written(origin) = entry else { continue };
            let pattern = origin.pattern.as_str();
            listed.first.entry(pattern).or_insert(index);
            if matches!(pattern, OriginPattern::Pattern { .. }) {
                listed.families.push(pattern);
            }
        }
        listed
    }

    /// The entry that makes this one redundant: an equal one before it, or a pattern anywhere in the list.
    fn cover(&self, index: usize, pattern: OriginPattern<&'a str>) -> Option<OriginPattern<&'a str>> {
        if self.first.get(&pattern).is_some_and(|first| *first < index) {
            return Some(pattern);
        }
        self.families.iter().copied().find(|family| *family != pattern && family.covers(&pattern))
    }
}

/// O-MISSING: a policy without origins allows no request from another origin.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing<C>(
    entries: Option<Vec<OriginEntry<C>>>,
    target: &PolicyTarget<'_>,
) -> Result<Vec<OriginEntry<C>>, Violation> {
    let place = match entries {
        Some(entries) if !entries.is_empty() => return Ok(entries),
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
fn check_wildcard_listed(parsed: &[ParsedEntry]) -> Result<(), Rule> {
    let others = parsed.iter().filter(|entry| !matches!(entry, ParsedEntry::Wildcard)).count();
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

/// O-DUPLICATE, for a second `*`.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_repeated(earlier: &[ParsedEntry]) -> Result<(), Rule> {
    let is_repeated = earlier.iter().any(|entry| matches!(entry, ParsedEntry::Wildcard));
    if is_repeated {
        Err(Rule::OriginDuplicate { origin: "*".to_owned(), cover: "*".to_owned() })
    } else {
        Ok(())
    }
}

/// The rules that an origin can break only in a policy with credentials.
fn check_risks(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    check_public_suffix(origin, flags).and_then(|()| check_insecure(origin, flags))
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

/// O-DUPLICATE: a repeated origin is reported at its second occurrence, a covered one wherever the pattern is in the
/// list.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_duplicate<'a>(
    index: usize,
    origin: &'a ListedOrigin<String>,
    listed: &OriginIndex<'a>,
) -> Result<(), Rule> {
    match listed.cover(index, origin.pattern.as_str()) {
        Some(cover) => {
            Err(Rule::OriginDuplicate { origin: origin.pattern.to_string(), cover: cover.to_string() })
        }
        None => Ok(()),
    }
}
