//! The rules of `origins` that one origin alone cannot break.

use std::collections::HashMap;

use crate::key::Key;
use crate::origin::OriginPattern;
use crate::place::{Place, Violation};
use crate::policy::{OriginEntry, OriginsDraft, PolicyDraft};
use crate::rule::{MissingReason, Rule, SuffixReason};

/// Every origin against every rule; the first broken one speaks for the literal.
pub(super) fn check_origins(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let origins = match check_missing(draft) {
        Ok(origins) => origins,
        Err(violation) => return found.push(violation),
    };
    let listed = Listed::of(origins);
    for (index, entry) in origins.entries.iter().enumerate() {
        let verdict = match *entry {
            OriginEntry::Constant => Ok(()),
            OriginEntry::Judged { pattern, is_under_public_suffix } => {
                check_public_suffix(draft, &pattern, Some(is_under_public_suffix))
                    .and_then(|()| check_insecure(draft, &pattern))
            }
            OriginEntry::Literal("*") => check_wildcard_credentials(draft)
                .and_then(|()| check_wildcard_listed(origins))
                .and_then(|()| check_wildcard_repeated(&origins.entries[..index])),
            OriginEntry::Literal(text) => OriginPattern::parse(text).and_then(|pattern| {
                check_public_suffix(draft, &pattern, pattern.is_under_public_suffix())
                    .and_then(|()| check_insecure(draft, &pattern))
                    .and_then(|()| check_duplicate(index, &pattern, &listed))
            }),
        };
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Origin(index), rule });
        }
    }
}

/// The origins that were written here, to be compared with each of them.
struct Listed<'a> {
    /// Where each stands first.
    first: HashMap<OriginPattern<&'a str>, usize>,
    /// Those that can cover others.
    families: Vec<OriginPattern<&'a str>>,
}

impl<'a> Listed<'a> {
    fn of(origins: &OriginsDraft<'a>) -> Listed<'a> {
        let mut listed = Listed { first: HashMap::new(), families: Vec::new() };
        for (index, entry) in origins.entries.iter().enumerate() {
            let OriginEntry::Literal(text) = *entry else { continue };
            let Ok(pattern) = OriginPattern::parse(text) else { continue };
            listed.first.entry(pattern).or_insert(index);
            if matches!(pattern, OriginPattern::Pattern { .. }) {
                listed.families.push(pattern);
            }
        }
        listed
    }

    /// The entry that says this one already: the same further up, or a family wherever it stands.
    fn cover(&self, index: usize, pattern: &OriginPattern<&'a str>) -> Option<OriginPattern<&'a str>> {
        if self.first.get(pattern).is_some_and(|first| *first < index) {
            return Some(*pattern);
        }
        self.families.iter().copied().find(|family| family != pattern && family.covers(pattern))
    }
}

/// O-MISSING: a policy without origins lets nobody in.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing<'d, 'a>(draft: &'d PolicyDraft<'a>) -> Result<&'d OriginsDraft<'a>, Violation> {
    match &draft.origins {
        None => Err(Violation { place: Place::Policy, rule: Rule::OriginMissing(MissingReason::List) }),
        Some(origins) if origins.entries.is_empty() => {
            Err(Violation { place: Place::Key(Key::Origins), rule: Rule::OriginMissing(MissingReason::List) })
        }
        Some(origins) => Ok(origins),
    }
}

/// O-WILDCARD-CREDENTIALS: browsers refuse the pair, so nothing would work.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_wildcard_credentials(draft: &PolicyDraft<'_>) -> Result<(), Rule> {
    let is_refused = draft.credentials && !draft.reflect_any_origin;
    if is_refused {
        Err(Rule::OriginWildcardCredentials)
    } else {
        Ok(())
    }
}

/// O-WILDCARD-LISTED: `*` already covers whatever stands beside it.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_listed(origins: &OriginsDraft<'_>) -> Result<(), Rule> {
    let has_others = origins.entries.iter().any(|entry| *entry != OriginEntry::Literal("*"));
    if has_others {
        Err(Rule::OriginWildcardListed)
    } else {
        Ok(())
    }
}

/// O-DUPLICATE for `*`.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_wildcard_repeated(earlier: &[OriginEntry<'_>]) -> Result<(), Rule> {
    if !earlier.contains(&OriginEntry::Literal("*")) {
        return Ok(());
    }
    Err(Rule::OriginDuplicate { origin: "*".to_owned(), cover: "*".to_owned() })
}

/// O-PUBLIC-SUFFIX: under a public suffix anyone can register a name.
///
/// Without the list nobody can say, and the pattern is refused as well. A base that only has suffixes somewhere below it,
/// such as `amazonaws.com`, is not found: the list answers for names, and cannot be searched.
/// <https://publicsuffix.org/learn/>
fn check_public_suffix(
    draft: &PolicyDraft<'_>,
    pattern: &OriginPattern<&str>,
    is_under_public_suffix: Option<bool>,
) -> Result<(), Rule> {
    let is_at_risk = draft.credentials && !draft.dangerously_allow_public_suffixes;
    let reason = match is_under_public_suffix {
        Some(true) => SuffixReason::Public,
        None => SuffixReason::Unknown,
        Some(false) => return Ok(()),
    };
    if is_at_risk {
        Err(Rule::OriginPublicSuffix { origin: pattern.to_string(), reason })
    } else {
        Ok(())
    }
}

/// O-INSECURE: whoever controls the network answers as that origin, with the user's credentials.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_insecure(draft: &PolicyDraft<'_>, pattern: &OriginPattern<&str>) -> Result<(), Rule> {
    let is_at_risk = draft.credentials && !draft.dangerously_allow_insecure_origins;
    let is_refused = is_at_risk && pattern.is_insecure();
    if is_refused {
        Err(Rule::OriginInsecure(pattern.to_string()))
    } else {
        Ok(())
    }
}

/// O-DUPLICATE: the same origin twice is reported at the second, a covered one wherever the pattern stands.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-origin>
fn check_duplicate<'a>(
    index: usize,
    pattern: &OriginPattern<&'a str>,
    listed: &Listed<'a>,
) -> Result<(), Rule> {
    match listed.cover(index, pattern) {
        Some(cover) => Err(Rule::OriginDuplicate { origin: pattern.to_string(), cover: cover.to_string() }),
        None => Ok(()),
    }
}
