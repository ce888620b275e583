//! The rules of `origins` that one origin alone cannot break.

use crate::key::Key;
use crate::origin::OriginPattern;
use crate::place::{Place, Violation};
use crate::policy::{OriginEntry, OriginsDraft, PolicyDraft};
use crate::rule::{Rule, SuffixReason};

/// Every origin against every rule; the first broken one speaks for the literal.
pub(super) fn check_origins(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let origins = match check_missing(draft) {
        Ok(origins) => origins,
        Err(violation) => return found.push(violation),
    };
    let patterns = patterns(origins);
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
                    .and_then(|()| check_duplicate(index, &pattern, &patterns))
            }),
        };
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Origin(index), rule });
        }
    }
}

/// The origins that were written here, each with its position.
fn patterns<'a>(origins: &OriginsDraft<'a>) -> Vec<(usize, OriginPattern<&'a str>)> {
    let pattern = |(index, entry): (usize, &OriginEntry<'a>)| match *entry {
        OriginEntry::Literal(text) => OriginPattern::parse(text).ok().map(|pattern| (index, pattern)),
        OriginEntry::Constant | OriginEntry::Judged { .. } => None,
    };
    origins.entries.iter().enumerate().filter_map(pattern).collect()
}

/// O-MISSING: a policy without origins lets nobody in.
///
/// <https://fetch.spec.whatwg.org/#concept-cors-check>
fn check_missing<'d, 'a>(draft: &'d PolicyDraft<'a>) -> Result<&'d OriginsDraft<'a>, Violation> {
    match &draft.origins {
        None => Err(Violation { place: Place::Policy, rule: Rule::OriginMissing }),
        Some(origins) if origins.entries.is_empty() => {
            Err(Violation { place: Place::Key(Key::Origins), rule: Rule::OriginMissing })
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
/// Only top-level domains are recognised: a suffix of several labels (`github.io`) takes the Public Suffix List.
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
fn check_duplicate(
    index: usize,
    pattern: &OriginPattern<&str>,
    patterns: &[(usize, OriginPattern<&str>)],
) -> Result<(), Rule> {
    let covers = |(other_index, other): &&(usize, OriginPattern<&str>)| {
        if other == pattern {
            *other_index < index
        } else {
            other.covers(pattern)
        }
    };
    match patterns.iter().find(covers) {
        Some((_, cover)) => {
            Err(Rule::OriginDuplicate { origin: pattern.to_string(), cover: cover.to_string() })
        }
        None => Ok(()),
    }
}
