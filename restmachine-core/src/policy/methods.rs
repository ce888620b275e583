//! The rules of `methods`.

use crate::key::Key;
use crate::method;
use crate::place::{Place, Violation};
use crate::policy::{Governed, PolicyDraft};
use crate::rule::Rule;

/// Every method against every rule; the first broken one speaks for the literal.
pub(super) fn check_methods(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let place = if draft.methods.is_some() { Place::Key(Key::Methods) } else { Place::Policy };
    let methods = draft.methods.as_deref();
    if let Err(rule) = check_missing(methods, &draft.governed).and_then(|()| check_empty(methods)) {
        found.push(Violation { place, rule });
    }
    let methods = methods.unwrap_or_default();
    for (index, method) in methods.iter().enumerate() {
        let verdict = method::check_token(method)
            .and_then(|()| method::check_wildcard(method))
            .and_then(|()| method::check_forbidden(method))
            .and_then(|()| method::check_case(method))
            .and_then(|()| check_duplicate(method, &methods[..index]))
            .and_then(|()| check_unserved(method, &draft.governed));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Method(index), rule });
        }
    }
}

/// M-MISSING: left out, `methods` are those of the route table. A layer has none, and a list that it guessed would refuse
/// what works or permit what nobody meant.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_missing(methods: Option<&[&str]>, governed: &Governed<'_>) -> Result<(), Rule> {
    if *governed == Governed::Layered && methods.is_none_or(<[_]>::is_empty) {
        Err(Rule::MethodMissing)
    } else {
        Ok(())
    }
}

/// M-EMPTY: an empty list allows nothing that the safelist does not allow anyway.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_empty(methods: Option<&[&str]>) -> Result<(), Rule> {
    if methods.is_some_and(<[_]>::is_empty) {
        Err(Rule::MethodEmpty)
    } else {
        Ok(())
    }
}

/// M-DUPLICATE: the list is a set.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_duplicate(method: &str, earlier: &[&str]) -> Result<(), Rule> {
    if earlier.contains(&method) {
        Err(Rule::MethodDuplicate(method.to_owned()))
    } else {
        Ok(())
    }
}

/// M-UNSERVED: only a route knows what it serves, so only a route can be told.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2>
fn check_unserved(method: &str, governed: &Governed<'_>) -> Result<(), Rule> {
    let Governed::Function(served) = governed else { return Ok(()) };
    if method::is_served(method, served) {
        return Ok(());
    }
    let served = served.iter().map(|method| (*method).to_owned()).collect();
    Err(Rule::MethodUnserved { method: method.to_owned(), served })
}
