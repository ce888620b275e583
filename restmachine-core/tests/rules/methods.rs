//! The rules of `methods`, and of the method of a route.

use crate::{check, check_for, names, sound, Draft};
use restmachine_core::{
    check_route_method, is_token, BuildProfile, Key, MethodReason, Place, PolicyTarget, Rule,
};

fn of(methods: &[&str]) -> Draft {
    Draft { methods: names(methods), ..sound() }
}

#[test]
fn listed_methods() {
    for (id, methods) in [
        ("M-TOKEN", &["", " ", "GET ", "GET,POST", "GET POST", "GÉT", "G(T", "GET\r\n"][..]),
        ("M-FORBIDDEN", &["CONNECT", "TRACE", "TRACK", "connect", "Trace", "tRACK"]),
        ("M-CASE", &["get", "Patch", "patch", "dELETE", "Head", "options", "Put", "pOST"]),
        ("M-WILDCARD", &["*"]),
    ] {
        for method in methods {
            check(&[(of(&[method]), &[(Place::Entry(Key::Methods, 0), id)])]);
        }
    }
    check(&[
        (of(&["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]), &[]),
        (of(&["PURGE", "purge", "QUERY", "M-SEARCH", "!#$%&'*+-.^_`|~"]), &[]),
        (of(&[]), &[(Place::Key(Key::Methods), "M-EMPTY")]),
        (of(&["GET", "PUT", "GET"]), &[(Place::Entry(Key::Methods, 2), "M-DUPLICATE")]),
        (of(&["GET", "get"]), &[(Place::Entry(Key::Methods, 1), "M-CASE")]),
    ]);
}

#[test]
fn unserved() {
    let rows: &[(&[&str], &str, Option<usize>)] = &[
        (&["GET", "HEAD", "OPTIONS"], "GET", None),
        (&["POST"], "GET", Some(0)),
        (&["HEAD"], "POST", Some(0)),
        (&["HEAD"], "HEAD", None),
        (&["PURGE", "GET"], "PURGE", Some(1)),
    ];
    for (methods, served, unserved) in rows {
        let expected = unserved.map(|index| (Place::Entry(Key::Methods, index), "M-UNSERVED"));
        let target = PolicyTarget::Function(vec![*served]);
        check_for(&target, BuildProfile::Unknown, &[(of(methods), expected.as_slice())]);
    }
    check(&[(of(&["POST"]), &[])]);
}

#[test]
fn missing_in_a_layer() {
    check_for(
        &PolicyTarget::Layer,
        BuildProfile::Unknown,
        &[
            (sound(), &[(Place::Policy, "M-MISSING")]),
            (of(&[]), &[(Place::Key(Key::Methods), "M-MISSING")]),
            (of(&["GET"]), &[]),
        ],
    );
    check(&[(sound(), &[])]);
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
