//! The rules of `reflect_any_origin`, the switch that is for development only.

use crate::key::Key;
use crate::place::{Place, Violation};
use crate::policy::{OriginEntry, OriginsDraft, PolicyDraft};
use crate::rule::Rule;

/// Both rules of the key; where the first is broken the second says nothing new.
pub(super) fn check_reflection(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let verdict = check_effect(draft).and_then(|()| check_release(draft));
    if let Err(rule) = verdict {
        found.push(Violation { place: Place::Key(Key::ReflectAnyOrigin), rule });
    }
}

/// O-REFLECT: without `*` or without credentials the wildcard itself does the same.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_effect(draft: &PolicyDraft<'_>) -> Result<(), Rule> {
    let has_effect = draft.credentials && draft.origins.as_ref().is_none_or(may_hold_wildcard);
    if draft.reflect_any_origin && !has_effect {
        Err(Rule::OriginReflect)
    } else {
        Ok(())
    }
}

/// A constant may bring the `*`: that is judged when it lands. Missing origins are O-MISSING's.
fn may_hold_wildcard(origins: &OriginsDraft<'_>) -> bool {
    origins.entries.is_empty()
        || origins
            .entries
            .iter()
            .any(|entry| matches!(entry, OriginEntry::Literal("*") | OriginEntry::Constant))
}

/// O-REFLECT-RELEASE: a program that trusts every origin with the user's credentials must not be shipped.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_release(draft: &PolicyDraft<'_>) -> Result<(), Rule> {
    let is_shipped = draft.release == Some(true) && !draft.dangerously_reflect_in_release;
    if draft.reflect_any_origin && is_shipped {
        Err(Rule::OriginReflectRelease)
    } else {
        Ok(())
    }
}
