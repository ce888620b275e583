//! The rules of `origins` that one origin alone cannot break.

use std::collections::HashMap;

use crate::key::Key;
use crate::origin::{ListedOrigin, OriginPattern};
use crate::place::{Place, Violation};
use crate::policy::{AllowedOrigins, OriginEntry, OriginPart, PolicyFlags};
use crate::rule::{MissingReason, Rule, SuffixReason};

/// The origins that a policy allows, with every entry checked against every rule; the first rule that an entry breaks
/// speaks for it. `None` where there is no origin to judge, or one of them is refused.
pub(super) fn judge_origins<C>(
    entries: Option<Vec<OriginEntry<C>>>,
    flags: PolicyFlags,
    found: &mut Vec<Violation>,
) -> Option<AllowedOrigins<C>> {
    let entries = match check_missing(entries) {
        Ok(entries) => entries,
        Err(violation) => {
            found.push(violation);
            return None;
        }
    };
    let readings: Vec<Reading<C>> = entries.into_iter().map(Reading::of).collect();
    let listed = Listed::of(&readings);
    let mut is_sound = true;
    for (index, reading) in readings.iter().enumerate() {
        let verdict = match reading {
            Reading::Constant(_) => Ok(()),
            Reading::Refused(rule) => Err(rule.clone()),
            Reading::Wildcard => check_wildcard_credentials(flags)
                .and_then(|()| check_wildcard_listed(&readings))
                .and_then(|()| check_wildcard_repeated(&readings[..index])),
            Reading::OfConstant(origin) => check_risks(origin, flags),
            Reading::Written(origin) => {
                check_risks(origin, flags).and_then(|()| check_duplicate(index, origin, &listed))
            }
        };
        if let Err(rule) = verdict {
            is_sound = false;
            found.push(Violation { place: Place::Entry(Key::Origins, index), rule });
        }
    }
    if is_sound {
        allowed(readings, flags)
    } else {
        None
    }
}

/// An entry, parsed.
enum Reading<C> {
    Wildcard,
    Constant(C),
    Written(ListedOrigin<String>),
    OfConstant(ListedOrigin<String>),
    Refused(Rule),
}

impl<C> Reading<C> {
    fn of(entry: OriginEntry<C>) -> Self {
        match entry {
            OriginEntry::Constant(constant) => Self::Constant(constant),
            OriginEntry::Listed(origin) => Self::OfConstant(origin.to_owned()),
            OriginEntry::Text(text) if text == "*" => Self::Wildcard,
            OriginEntry::Text(text) => match OriginPattern::parse(&text) {
                Ok(pattern) => Self::Written(ListedOrigin::judge(&pattern)),
                Err(rule) => Self::Refused(rule),
            },
        }
    }
}

/// What entries allow of which none is refused.
fn allowed<C>(readings: Vec<Reading<C>>, flags: PolicyFlags) -> Option<AllowedOrigins<C>> {
    let mut parts = Vec::with_capacity(readings.len());
    for reading in readings {
        match reading {
            Reading::Wildcard if flags.reflect_any_origin => return Some(AllowedOrigins::Reflected),
            Reading::Wildcard => return Some(AllowedOrigins::Any),
            Reading::Written(origin) | Reading::OfConstant(origin) => parts.push(OriginPart::Origin(origin)),
            Reading::Constant(constant) => parts.push(OriginPart::Constant(constant)),
            Reading::Refused(_) => return None,
        }
    }
    Some(AllowedOrigins::Listed(parts))
}

/// The origins that were written here, to be compared with each of them.
struct Listed<'a> {
    /// The index at which each of them is first.
    first: HashMap<OriginPattern<&'a str>, usize>,
    /// Those that can cover others.
    families: Vec<OriginPattern<&'a str>>,
}

impl<'a> Listed<'a> {
    fn of<C>(readings: &'a [Reading<C>]) -> Listed<'a> {
        let mut listed = Listed { first: HashMap::new(), families: Vec::new() };
        for (index, reading) in readings.iter().enumerate() {
            let Reading::Written(origin) = reading else { continue };
            let pattern = origin.pattern.as_str();
            listed.first.entry(pattern).or_insert(index);
            if matches!(pattern, OriginPattern::Pattern { .. }) {
                listed.families.push(pattern);
            }
        }
        listed
    }

    /// The entry that already says this one: the same further up, or a family anywhere in the list.
    fn cover(&self, index: usize, pattern: OriginPattern<&'a str>) -> Option<OriginPattern<&'a str>> {
        if self.first.get(&pattern).is_some_and(|first| *first < index) {
            return Some(pattern);
        }
        self.families.iter().copied().find(|family| *family != pattern && family.covers(&pattern))
    }
}

/// O-MISSING: a policy without origins lets nobody in.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing<C>(entries: Option<Vec<OriginEntry<C>>>) -> Result<Vec<OriginEntry<C>>, Violation> {
    let place = match entries {
        Some(entries) if !entries.is_empty() => return Ok(entries),
        Some(_) => Place::Key(Key::Origins),
        None => Place::Policy,
    };
    Err(Violation { place, rule: Rule::OriginMissing(MissingReason::List) })
}

/// O-WILDCARD-CREDENTIALS: browsers refuse the pair, so nothing would work.
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
fn check_wildcard_listed<C>(readings: &[Reading<C>]) -> Result<(), Rule> {
    let others = readings.iter().filter(|reading| !matches!(reading, Reading::Wildcard)).count();
    if refuse_wildcard_beside(others) {
        Err(Rule::OriginWildcardListed)
    } else {
        Ok(())
    }
}

/// Whether a list that allows any origin is refused beside so many other entries.
#[must_use]
pub const fn refuse_wildcard_beside(others: usize) -> bool {
    others > 0
}

/// O-DUPLICATE for `*`.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_repeated<C>(earlier: &[Reading<C>]) -> Result<(), Rule> {
    let is_repeated = earlier.iter().any(|reading| matches!(reading, Reading::Wildcard));
    if is_repeated {
        Err(Rule::OriginDuplicate { origin: "*".to_owned(), cover: "*".to_owned() })
    } else {
        Ok(())
    }
}

/// The rules that only credentials make an origin break.
fn check_risks(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    check_public_suffix(origin, flags).and_then(|()| check_insecure(origin, flags))
}

/// O-PUBLIC-SUFFIX: under a public suffix anyone can register a name.
///
/// Without the list nothing can be said, and the pattern is refused as well. A base that only has suffixes somewhere below
/// it, such as `amazonaws.com`, is not found: the list answers for names, and cannot be searched.
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

/// O-INSECURE: an attacker on the network can answer as that origin, with the user's credentials.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_insecure(origin: &ListedOrigin<String>, flags: PolicyFlags) -> Result<(), Rule> {
    if origin.is_insecure && flags.refuse_insecure_origins() {
        Err(Rule::OriginInsecure(origin.pattern.to_string()))
    } else {
        Ok(())
    }
}

/// O-DUPLICATE: the same origin twice is reported at the second, a covered one wherever the pattern is.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_duplicate<'a>(
    index: usize,
    origin: &'a ListedOrigin<String>,
    listed: &Listed<'a>,
) -> Result<(), Rule> {
    match listed.cover(index, origin.pattern.as_str()) {
        Some(cover) => {
            Err(Rule::OriginDuplicate { origin: origin.pattern.to_string(), cover: cover.to_string() })
        }
        None => Ok(()),
    }
}
