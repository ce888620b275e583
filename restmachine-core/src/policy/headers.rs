//! The rules of `allow_headers` and `expose_headers`.

use crate::header;
use crate::place::{Place, Violation};
use crate::policy::PolicyDraft;
use crate::rule::Rule;

/// Every name of `allow_headers` against every rule; the first broken one speaks for the literal.
pub(super) fn check_allow_headers(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let names = draft.allow_headers.as_deref().unwrap_or_default();
    for (index, name) in names.iter().enumerate() {
        let verdict = header::check_token(name)
            .and_then(|()| header::check_forbidden(name))
            .and_then(|()| header::check_response_name(name))
            .and_then(|()| check_wildcard_credentials(name, draft.credentials))
            .and_then(|()| check_wildcard_listed(name, names, &["Authorization"]))
            .and_then(|()| check_duplicate(name, &names[..index]));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::AllowHeader(index), rule });
        }
    }
}

/// Every name of `expose_headers` against every rule; the first broken one speaks for the literal.
pub(super) fn check_expose_headers(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let names = draft.expose_headers.as_deref().unwrap_or_default();
    for (index, name) in names.iter().enumerate() {
        let verdict = header::check_token(name)
            .and_then(|()| header::check_expose_forbidden(name))
            .and_then(|()| header::check_expose_request_name(name))
            .and_then(|()| check_wildcard_credentials(name, draft.credentials))
            .and_then(|()| check_wildcard_listed(name, names, &[]))
            .and_then(|()| check_duplicate(name, &names[..index]));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::ExposeHeader(index), rule });
        }
    }
}

/// H-WILDCARD-CREDENTIALS: with credentials `*` is a header called `*`.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_wildcard_credentials(name: &str, credentials: bool) -> Result<(), Rule> {
    if name == "*" && credentials {
        Err(Rule::HeaderWildcardCredentials)
    } else {
        Ok(())
    }
}

/// H-WILDCARD-LISTED: beside `*` a name says nothing, unless it is one that `*` does not cover.
///
/// <https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name>
fn check_wildcard_listed(name: &str, names: &[&str], uncovered: &[&str]) -> Result<(), Rule> {
    let is_covered =
        |name: &&str| *name != "*" && !uncovered.iter().any(|other| other.eq_ignore_ascii_case(name));
    if name == "*" && names.iter().any(is_covered) {
        Err(Rule::HeaderWildcardListed)
    } else {
        Ok(())
    }
}

/// H-DUPLICATE: header names do not differ by case.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.1>
fn check_duplicate(name: &str, earlier: &[&str]) -> Result<(), Rule> {
    let is_repeated = earlier.iter().any(|other| other.eq_ignore_ascii_case(name));
    if is_repeated {
        Err(Rule::HeaderDuplicate(name.to_owned()))
    } else {
        Ok(())
    }
}
