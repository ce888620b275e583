//! The rules of `allow_headers` and `expose_headers`.

use crate::header;
use crate::key::Key;
use crate::place::{Place, Violation};
use crate::policy::repetition::{comparable, merged};
use crate::policy::{PolicyFlags, Provenance};
use crate::rule::Rule;

/// The default of `allow_headers`: the safelisted request headers, and the two that nearly every client sends.
pub const DEFAULT_ALLOW_HEADERS: &str =
    "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With";

/// The default of `expose_headers`: what a script needs to follow a location, to cache an entity or to report a
/// request.
pub const DEFAULT_EXPOSE_HEADERS: &str = "Content-Length, Content-Type, ETag, Location, X-Request-ID";

/// Checks every name, reports the first rule that each breaks, and returns the value of
/// `Access-Control-Allow-Headers`.
pub(super) fn judge_allow_headers(
    names: Option<Vec<String>>,
    flags: PolicyFlags,
    provenance: Provenance,
    found: &mut Vec<Violation>,
) -> String {
    let Some(names) = names else { return DEFAULT_ALLOW_HEADERS.to_owned() };
    for (index, name) in names.iter().enumerate() {
        let verdict = header::check_token(name)
            .and_then(|()| header::check_forbidden(name))
            .and_then(|()| header::check_response_name(name))
            .and_then(|()| check_wildcard_credentials(name, flags))
            .and_then(|()| check_wildcard_listed(name, &names, &["Authorization"]))
            .and_then(|()| check_duplicate(name, comparable(&names[..index], provenance)));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Entry(Key::AllowHeaders, index), rule });
        }
    }
    merged(names, str::to_ascii_lowercase).join(", ")
}

/// Checks every name, reports the first rule that each breaks, and returns the value of
/// `Access-Control-Expose-Headers`.
pub(super) fn judge_expose_headers(
    names: Option<Vec<String>>,
    flags: PolicyFlags,
    provenance: Provenance,
    found: &mut Vec<Violation>,
) -> String {
    let Some(names) = names else { return DEFAULT_EXPOSE_HEADERS.to_owned() };
    for (index, name) in names.iter().enumerate() {
        let verdict = header::check_token(name)
            .and_then(|()| header::check_expose_forbidden(name))
            .and_then(|()| header::check_expose_request_name(name))
            .and_then(|()| check_wildcard_credentials(name, flags))
            .and_then(|()| check_wildcard_listed(name, &names, &[]))
            .and_then(|()| check_duplicate(name, comparable(&names[..index], provenance)));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Entry(Key::ExposeHeaders, index), rule });
        }
    }
    merged(names, str::to_ascii_lowercase).join(", ")
}

/// H-WILDCARD-CREDENTIALS: in a policy with credentials, `*` is the name of a header and not a wildcard.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_wildcard_credentials(name: &str, flags: PolicyFlags) -> Result<(), Rule> {
    if name == "*" && flags.credentials {
        Err(Rule::HeaderWildcardCredentials)
    } else {
        Ok(())
    }
}

/// H-WILDCARD-LISTED: a name next to `*` adds nothing, unless `*` does not cover it.
///
/// <https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name>
fn check_wildcard_listed(name: &str, names: &[String], uncovered: &[&str]) -> Result<(), Rule> {
    let is_covered =
        |name: &String| name != "*" && !uncovered.iter().any(|other| other.eq_ignore_ascii_case(name));
    if name == "*" && names.iter().any(is_covered) {
        Err(Rule::HeaderWildcardListed)
    } else {
        Ok(())
    }
}

/// H-DUPLICATE: names that differ only in case are the same header. In data a repetition is merged.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.1>
fn check_duplicate(name: &str, earlier: &[String]) -> Result<(), Rule> {
    let is_repeated = earlier.iter().any(|other| other.eq_ignore_ascii_case(name));
    if is_repeated {
        Err(Rule::HeaderDuplicate(name.to_owned()))
    } else {
        Ok(())
    }
}
