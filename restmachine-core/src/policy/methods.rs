//! The rules of `methods`.

use crate::key::Key;
use crate::method;
use crate::place::{Place, Violation};
use crate::policy::repetition::{comparable, merged};
use crate::policy::{PolicyTarget, Provenance};
use crate::rule::Rule;

/// Checks every method, reports the first rule that each breaks, and returns the list without repetitions.
pub(super) fn judge_methods(
    methods: Option<Vec<String>>,
    target: &PolicyTarget<'_>,
    provenance: Provenance,
    found: &mut Vec<Violation>,
) -> Option<Vec<String>> {
    if let Err(rule) =
        check_missing(methods.as_deref(), target).and_then(|()| check_empty(methods.as_deref()))
    {
        let place = if methods.is_some() { Place::Key(Key::Methods) } else { Place::Policy };
        found.push(Violation { place, rule });
    }
    let methods = methods?;
    for (index, method) in methods.iter().enumerate() {
        let verdict = method::check_token(method)
            .and_then(|()| method::check_wildcard(method))
            .and_then(|()| method::check_forbidden(method))
            .and_then(|()| method::check_case(method))
            .and_then(|()| check_duplicate(method, comparable(&methods[..index], provenance)))
            .and_then(|()| check_unserved(method, target));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Entry(Key::Methods, index), rule });
        }
    }
    Some(merged(methods, str::to_owned))
}

/// M-MISSING: without `methods`, the list comes from the route table. A layer has no route table, and a guessed list
/// would refuse methods that work or permit methods that were not meant.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_missing(methods: Option<&[String]>, target: &PolicyTarget<'_>) -> Result<(), Rule> {
    if *target == PolicyTarget::Layer && are_methods_missing(methods) {
        Err(Rule::MethodMissing)
    } else {
        Ok(())
    }
}

/// Whether a policy names no method, which is a mistake in a layer.
#[must_use]
pub const fn are_methods_missing<T>(methods: Option<&[T]>) -> bool {
    matches!(methods, None | Some([]))
}

/// M-EMPTY: an empty list allows only what the safelist allows anyway.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_empty(methods: Option<&[String]>) -> Result<(), Rule> {
    if methods.is_some_and(<[_]>::is_empty) {
        Err(Rule::MethodEmpty)
    } else {
        Ok(())
    }
}

/// M-DUPLICATE: the list is a set. In data a repetition is merged.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_duplicate(method: &str, earlier: &[String]) -> Result<(), Rule> {
    if earlier.iter().any(|other| other == method) {
        Err(Rule::MethodDuplicate(method.to_owned()))
    } else {
        Ok(())
    }
}

/// M-UNSERVED: a listed method has to be served. Only for a policy on a function are the served methods known.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2>
fn check_unserved(method: &str, target: &PolicyTarget<'_>) -> Result<(), Rule> {
    let PolicyTarget::Function(served) = target else { return Ok(()) };
    if method::is_served(method, served) {
        return Ok(());
    }
    let served = served.iter().map(|method| (*method).to_owned()).collect();
    Err(Rule::MethodUnserved { method: method.to_owned(), served })
}
