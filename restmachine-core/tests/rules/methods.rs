//! The rules of `methods`, and of the method of a route.

use crate::{check, sound};
use restmachine_core::{check_route_method, is_token, Governed, Key, MethodReason, Place, PolicyDraft, Rule};

fn of<'a>(methods: &[&'a str]) -> PolicyDraft<'a> {
    PolicyDraft { methods: Some(methods.to_vec()), ..sound() }
}

fn at_route<'a>(methods: &[&'a str], served: &[&'a str]) -> PolicyDraft<'a> {
    PolicyDraft { governed: Governed::Function(served.to_vec()), ..of(methods) }
}

#[test]
fn names() {
    for (id, methods) in [
        ("M-TOKEN", &["", " ", "GET ", "GET,POST", "GET POST", "GÉT", "G(T", "GET\r\n"][..]),
        ("M-FORBIDDEN", &["CONNECT", "TRACE", "TRACK", "connect", "Trace", "tRACK"]),
        ("M-CASE", &["get", "Patch", "patch", "dELETE", "Head", "options", "Put", "pOST"]),
        ("M-WILDCARD", &["*"]),
    ] {
        for method in methods {
            check(&[(of(&[method]), &[(Place::Method(0), id)])]);
        }
    }
    check(&[
        (of(&["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]), &[]),
        (of(&["PURGE", "purge", "QUERY", "M-SEARCH", "!#$%&'*+-.^_`|~"]), &[]),
        (of(&[]), &[(Place::Key(Key::Methods), "M-EMPTY")]),
        (of(&["GET", "PUT", "GET"]), &[(Place::Method(2), "M-DUPLICATE")]),
        (of(&["GET", "get"]), &[(Place::Method(1), "M-CASE")]),
    ]);
}

#[test]
fn unserved() {
    check(&[
        (at_route(&["GET", "HEAD", "OPTIONS"], &["GET"]), &[]),
        (at_route(&["POST"], &["GET"]), &[(Place::Method(0), "M-UNSERVED")]),
        (at_route(&["HEAD"], &["POST"]), &[(Place::Method(0), "M-UNSERVED")]),
        (at_route(&["HEAD"], &["HEAD"]), &[]),
        (at_route(&["PURGE", "GET"], &["PURGE"]), &[(Place::Method(1), "M-UNSERVED")]),
        (of(&["POST"]), &[]),
    ]);
}

#[test]
fn route_methods() {
    for (method, expected) in [
        ("PURGE", None),
        ("GET", None),
        ("TRACE", None),
        ("purge", None),
        ("", Some(MethodReason::Token)),
        ("GET /", Some(MethodReason::Token)),
        ("CONNECT", Some(MethodReason::Connect)),
        ("connect", Some(MethodReason::Connect)),
        ("get", Some(MethodReason::Case)),
        ("Patch", Some(MethodReason::Case)),
    ] {
        let expected = match expected {
            Some(reason) => Err(Rule::RouteMethod { method: method.to_owned(), reason }),
            None => Ok(()),
        };
        assert_eq!(check_route_method(method), expected, "{method}");
    }
}

#[test]
fn tokens() {
    let token_characters: String =
        (0..=127_u8).map(char::from).filter(|c| is_token(&c.to_string())).collect();
    assert_eq!(
        token_characters,
        "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~"
    );
    assert!(!is_token("é"));
    assert!(!is_token(""));
}
