//! The rules of `methods`.

use crate::key::Key;
use crate::method;
use crate::place::{Place, Violation};
use crate::policy::PolicyDraft;
use crate::rule::Rule;

/// Every method against every rule; the first broken one speaks for the literal.
pub(super) fn check_methods(draft: &PolicyDraft<'_>, found: &mut Vec<Violation>) {
    let Some(methods) = &draft.methods else { return };
    if let Err(rule) = check_empty(methods) {
        found.push(Violation { place: Place::Key(Key::Methods), rule });
    }
    for (index, method) in methods.iter().enumerate() {
        let verdict = method::check_token(method)
            .and_then(|()| method::check_wildcard(method))
            .and_then(|()| method::check_forbidden(method))
            .and_then(|()| method::check_case(method))
            .and_then(|()| check_duplicate(method, &methods[..index]))
            .and_then(|()| check_unserved(method, draft.served_methods.as_deref()));
        if let Err(rule) = verdict {
            found.push(Violation { place: Place::Method(index), rule });
        }
    }
}

/// M-EMPTY: an empty list allows nothing that the safelist does not allow anyway.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-allow-methods>
fn check_empty(methods: &[&str]) -> Result<(), Rule> {
    if methods.is_empty() {
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
fn check_unserved(method: &str, served: Option<&[&str]>) -> Result<(), Rule> {
    let Some(served) = served else { return Ok(()) };
    if method::is_served(method, served) {
        return Ok(());
    }
    let served = served.iter().map(|method| (*method).to_owned()).collect();
    Err(Rule::MethodUnserved { method: method.to_owned(), served })
}
