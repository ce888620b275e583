//! The rules of `reflect_any_origin`, a key that is for development only.

use crate::key::Key;
use crate::place::{Place, Violation};
use crate::policy::{BuildProfile, OriginEntry, PolicyFlags, Provenance};
use crate::rule::Rule;

/// Checks both rules of the key. If the first is broken, the second says nothing new.
pub(super) fn check_reflection<C>(
    origins: Option<&[OriginEntry<C>]>,
    flags: PolicyFlags,
    provenance: Provenance,
    profile: BuildProfile,
) -> Result<(), Violation> {
    check_effect(origins, flags, provenance)
        .and_then(|()| check_release(flags, profile))
        .map_err(|rule| Violation { place: Place::Key(Key::ReflectAnyOrigin), rule })
}

/// O-REFLECT: the key has an effect only together with `*` and credentials.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_effect<C>(
    origins: Option<&[OriginEntry<C>]>,
    flags: PolicyFlags,
    provenance: Provenance,
) -> Result<(), Rule> {
    // Missing origins are reported by O-MISSING.
    let is_missing = |entries: &[_]| entries.is_empty() && provenance == Provenance::Source;
    let may_allow_any =
        origins.is_none_or(|entries| is_missing(entries) || entries.iter().any(may_be_wildcard));
    if flags.reflect_in_vain(may_allow_any) {
        Err(Rule::OriginReflect)
    } else {
        Ok(())
    }
}

/// A constant may contain the `*`, which const evaluation judges where the constant is used.
fn may_be_wildcard<C>(entry: &OriginEntry<C>) -> bool {
    match entry {
        OriginEntry::Text(text) => text == "*",
        OriginEntry::Constant(_) => true,
        OriginEntry::Listed(_) => false,
    }
}

/// O-REFLECT-RELEASE: a program that trusts every origin with the user's credentials must not be shipped.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_release(flags: PolicyFlags, profile: BuildProfile) -> Result<(), Rule> {
    if flags.refuse_reflection(profile) {
        Err(Rule::OriginReflectRelease)
    } else {
        Ok(())
    }
}
