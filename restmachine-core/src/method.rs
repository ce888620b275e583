//! The rules of a method name, in a policy and in a route attribute.

use crate::equality::is_same;
use crate::rule::{MethodReason, Rule};

/// The methods with a route attribute of their own. A name that differs from one of them only in case is a mistake.
pub const STANDARD: &[&str] = &["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/// Whether a string is a token, the grammar of method and header names.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2>
pub fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_byte)
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// M-TOKEN: one malformed element makes the whole list unreadable.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2>
pub(crate) fn check_token(method: &str) -> Result<(), Rule> {
    if is_token(method) {
        Ok(())
    } else {
        Err(Rule::MethodToken(method.to_owned()))
    }
}

/// M-WILDCARD: the route table knows the methods, and with credentials `*` is the name of a method and not a
/// wildcard.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
pub(crate) fn check_wildcard(method: &str) -> Result<(), Rule> {
    if method == "*" {
        Err(Rule::MethodWildcard)
    } else {
        Ok(())
    }
}

/// M-FORBIDDEN: no script can send these methods.
///
/// <https://fetch.spec.whatwg.org/#forbidden-method>
pub(crate) fn check_forbidden(method: &str) -> Result<(), Rule> {
    if is_forbidden(method) {
        Err(Rule::MethodForbidden(method.to_owned()))
    } else {
        Ok(())
    }
}

/// Whether no script can send a method.
///
/// <https://fetch.spec.whatwg.org/#forbidden-method>
#[must_use]
pub fn is_forbidden(method: &str) -> bool {
    ["CONNECT", "TRACE", "TRACK"].iter().any(|name| name.eq_ignore_ascii_case(method))
}

/// M-CASE: method names are case-sensitive, and browsers correct the case of only some of them.
///
/// <https://fetch.spec.whatwg.org/#concept-method-normalize>
pub(crate) fn check_case(method: &str) -> Result<(), Rule> {
    match standard_spelling(method) {
        Some(_) => Err(Rule::MethodCase(method.to_owned())),
        None => Ok(()),
    }
}

/// The standard method that this one equals except for its case.
fn standard_spelling(method: &str) -> Option<&'static str> {
    STANDARD.iter().copied().find(|known| *known != method && known.eq_ignore_ascii_case(method))
}

/// The method whose handler answers requests of this one if it has no handler of its own: `GET` for `HEAD`.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2>
#[must_use]
pub const fn stand_in(method: &str) -> Option<&'static str> {
    if is_same(method, "HEAD") {
        Some("GET")
    } else {
        None
    }
}

/// Whether a route that serves these methods answers this one: always OPTIONS, and HEAD if it serves GET.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.7>
#[must_use]
pub const fn is_served(method: &str, served: &[&str]) -> bool {
    let is_stood_in_for = match stand_in(method) {
        Some(other) => contains(served, other),
        None => false,
    };
    is_stood_in_for || is_same(method, "OPTIONS") || contains(served, method)
}

/// Whether a route that serves `served` answers at least one of `methods`.
#[must_use]
pub const fn serves_any(methods: &[&str], served: &[&str]) -> bool {
    let mut index = 0;
    while index < methods.len() {
        if is_served(methods[index], served) {
            return true;
        }
        index += 1;
    }
    false
}

const fn contains(methods: &[&str], method: &str) -> bool {
    let mut index = 0;
    while index < methods.len() {
        if is_same(methods[index], method) {
            return true;
        }
        index += 1;
    }
    false
}

/// R-METHOD: `#[route("…")]` has to name a method that a server can be asked for.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.1>
///
/// # Errors
///
/// [`Rule::RouteMethod`] for a string that is not a token, for CONNECT, and for a standard method in another case.
pub fn check_route_method(method: &str) -> Result<(), Rule> {
    let reason = if !is_token(method) {
        MethodReason::Token
    } else if method.eq_ignore_ascii_case("CONNECT") {
        MethodReason::Connect
    } else if standard_spelling(method).is_some() {
        MethodReason::Case
    } else {
        return Ok(());
    };
    Err(Rule::RouteMethod { method: method.to_owned(), reason })
}
