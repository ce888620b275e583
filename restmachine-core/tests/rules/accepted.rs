//! What looks like a mistake and is none, and what only credentials or a neighbour make one.

use crate::{check, origins, sound};
use restmachine_core::{Key, MaxAgeDraft, OriginEntry, OriginsDraft, Place, PolicyDraft, MAX_AGE_LIMIT};

/// A policy with these origins and credentials.
fn credentialed<'a>(literals: &[&'a str]) -> PolicyDraft<'a> {
    PolicyDraft { origins: origins(literals), credentials: true, ..PolicyDraft::default() }
}

#[test]
fn on_purpose() {
    let safelisted =
        vec!["Accept", "Accept-Language", "Content-Language", "Content-Type", "X-HTTP-Method-Override"];
    check(&[
        (PolicyDraft { max_age: Some(MaxAgeDraft::Seconds(604_800)), ..sound() }, &[]),
        (PolicyDraft { max_age: Some(MaxAgeDraft::Seconds(0)), ..sound() }, &[]),
        (credentialed(&["http://localhost:3000"]), &[]),
        (credentialed(&["capacitor://localhost", "ionic://localhost", "tauri://localhost"]), &[]),
        (credentialed(&["https://192.0.2.1", "https://[2001:db8::1]:8443"]), &[]),
        (credentialed(&["https://example.com.", "https://my_app.example.com"]), &[]),
        (PolicyDraft { origins: origins(&["*"]), ..PolicyDraft::default() }, &[]),
        (PolicyDraft { allow_headers: Some(safelisted), ..sound() }, &[]),
        (
            PolicyDraft { expose_headers: Some(vec!["Cache-Control", "Content-Type", "Expires"]), ..sound() },
            &[],
        ),
        (PolicyDraft { allow_headers: Some(vec!["*"]), expose_headers: Some(vec!["*"]), ..sound() }, &[]),
        (PolicyDraft { allow_headers: Some(vec![]), expose_headers: Some(vec![]), ..sound() }, &[]),
    ]);
}

#[test]
fn wildcard() {
    let mixed = OriginsDraft { entries: vec![OriginEntry::Literal("*"), OriginEntry::Constant] };
    let any = |literals| PolicyDraft { origins: origins(literals), ..PolicyDraft::default() };
    check(&[
        (credentialed(&["*"]), &[(Place::Origin(0), "O-WILDCARD-CREDENTIALS")]),
        (credentialed(&["https://a.com", "*"]), &[(Place::Origin(1), "O-WILDCARD-CREDENTIALS")]),
        (any(&["*", "https://a.com"]), &[(Place::Origin(0), "O-WILDCARD-LISTED")]),
        (any(&["https://a.com", "*"]), &[(Place::Origin(1), "O-WILDCARD-LISTED")]),
        (
            PolicyDraft { origins: Some(mixed), ..PolicyDraft::default() },
            &[(Place::Origin(0), "O-WILDCARD-LISTED")],
        ),
        (any(&["*", "*"]), &[(Place::Origin(1), "O-DUPLICATE")]),
    ]);
}

#[test]
fn reflection() {
    let reflect = |draft: PolicyDraft<'static>| PolicyDraft { reflect_any_origin: true, ..draft };
    let place = Place::Key(Key::ReflectAnyOrigin);
    let constant = Some(OriginsDraft { entries: vec![OriginEntry::Constant] });
    check(&[
        (reflect(credentialed(&["*"])), &[]),
        (reflect(PolicyDraft { release: Some(false), ..credentialed(&["*"]) }), &[]),
        (
            reflect(PolicyDraft { release: Some(true), ..credentialed(&["*"]) }),
            &[(place, "O-REFLECT-RELEASE")],
        ),
        (
            reflect(PolicyDraft {
                release: Some(true),
                dangerously_reflect_in_release: true,
                ..credentialed(&["*"])
            }),
            &[],
        ),
        (reflect(sound()), &[(place, "O-REFLECT")]),
        (reflect(PolicyDraft { release: Some(true), ..sound() }), &[(place, "O-REFLECT")]),
        (
            reflect(PolicyDraft { origins: origins(&["*"]), ..PolicyDraft::default() }),
            &[(place, "O-REFLECT")],
        ),
        (reflect(credentialed(&["https://a.com"])), &[(place, "O-REFLECT")]),
        (reflect(credentialed(&[])), &[(Place::Key(Key::Origins), "O-MISSING")]),
        (reflect(PolicyDraft { origins: constant.clone(), credentials: true, ..sound() }), &[]),
        (reflect(PolicyDraft { origins: constant, ..sound() }), &[(place, "O-REFLECT")]),
        (
            reflect(PolicyDraft { credentials: true, ..PolicyDraft::default() }),
            &[(Place::Policy, "O-MISSING")],
        ),
    ]);
}

#[test]
fn insecure() {
    let refused: &[(Place, &str)] = &[(Place::Origin(0), "O-INSECURE")];
    let allowed =
        PolicyDraft { dangerously_allow_insecure_origins: true, ..credentialed(&["http://example.com"]) };
    check(&[
        (credentialed(&["http://example.com"]), refused),
        (credentialed(&["http://*.example.com"]), refused),
        (credentialed(&["http://192.168.0.1:*"]), refused),
        (credentialed(&["http://128.0.0.1"]), refused),
        (credentialed(&["http://[::2]"]), refused),
        (credentialed(&["http://notlocalhost"]), refused),
        (credentialed(&["http://localhost.example.com"]), refused),
        (credentialed(&["capacitor://example.com"]), refused),
        (allowed, &[]),
        (PolicyDraft { origins: origins(&["http://example.com"]), ..PolicyDraft::default() }, &[]),
        (credentialed(&["http://127.0.0.1", "http://127.255.255.254:*", "http://[::1]:3000"]), &[]),
        (credentialed(&["http://localhost.", "http://app.localhost", "http://*.app.localhost:*"]), &[]),
    ]);
}

#[test]
fn public_suffix() {
    let refused: &[(Place, &str)] = &[(Place::Origin(0), "O-PUBLIC-SUFFIX")];
    let allowed = PolicyDraft { dangerously_allow_public_suffixes: true, ..credentialed(&["https://*.com"]) };
    check(&[
        (credentialed(&["https://*.com"]), refused),
        (credentialed(&["https://*.com."]), refused),
        (credentialed(&["https://*.dev:*"]), refused),
        (credentialed(&["https://*.github.io"]), refused),
        (credentialed(&["https://*.github.io.:*"]), refused),
        (credentialed(&["https://*.co.uk"]), refused),
        (credentialed(&["https://*.xn--p1ai"]), refused),
        (credentialed(&["https://*.xn--55qx5d.cn"]), refused),
        (credentialed(&["http://*.github.io"]), refused),
        // Rules that begin with `*`: the names below are suffixes, whatever they are called.
        (credentialed(&["https://*.kawasaki.jp"]), refused),
        (credentialed(&["https://*.anything.kawasaki.jp"]), refused),
        (credentialed(&["https://*.compute.amazonaws.com"]), refused),
        // Suffixes stand below, but the list answers for names and cannot be searched.
        (credentialed(&["https://*.amazonaws.com"]), &[]),
        // An exception to such a rule, which its city owns.
        (credentialed(&["https://*.city.kawasaki.jp"]), &[]),
        (credentialed(&["https://*.mine.github.io"]), &[]),
        (credentialed(&["https://github.io", "https://co.uk"]), &[]),
        (credentialed(&["https://*.internal.corp"]), &[]),
        (allowed, &[]),
        (PolicyDraft { origins: origins(&["https://*.com"]), ..PolicyDraft::default() }, &[]),
        (PolicyDraft { origins: origins(&["https://*.github.io"]), ..PolicyDraft::default() }, &[]),
        (
            credentialed(&[
                "https://*.example.com",
                "http://*.localhost",
                "http://*.app.localhost:3000",
                "https://com",
            ]),
            &[],
        ),
    ]);
}

#[test]
fn duplicates() {
    let last: &[(Place, &str)] = &[(Place::Origin(1), "O-DUPLICATE")];
    let first: &[(Place, &str)] = &[(Place::Origin(0), "O-DUPLICATE")];
    check(&[
        (credentialed(&["https://a.com", "https://a.com"]), last),
        (credentialed(&["https://*.a.com", "https://*.a.com"]), last),
        (credentialed(&["https://*.a.com", "https://b.a.com"]), last),
        (credentialed(&["https://b.a.com", "https://*.a.com"]), first),
        (credentialed(&["https://*.b.a.com", "https://*.a.com"]), first),
        (credentialed(&["http://localhost:3000", "http://localhost:*"]), first),
        (credentialed(&["http://localhost:*", "http://localhost"]), last),
        (credentialed(&["https://*.a.com:*", "https://*.b.a.com:8443"]), last),
        (credentialed(&["https://*.a.com", "https://a.com", "https://b.a.com:8443", "https://ba.com"]), &[]),
        (credentialed(&["http://localhost:*", "https://localhost:3000", "http://localhost.:3000"]), &[]),
        (credentialed(&["https://a.com", "https://a.com:8443", "https://a.com."]), &[]),
    ]);
}

#[test]
fn max_age() {
    let of = |max_age| PolicyDraft { max_age: Some(max_age), ..sound() };
    let refused: &[(Place, &str)] = &[(Place::MaxAge, "A-RANGE")];
    check(&[
        (of(MaxAgeDraft::Seconds(MAX_AGE_LIMIT)), &[]),
        (of(MaxAgeDraft::Seconds(2_147_483_648)), refused),
        (of(MaxAgeDraft::Unreadable("-1")), refused),
        (of(MaxAgeDraft::Unreadable("1.5")), refused),
        (of(MaxAgeDraft::Unreadable("\"60\"")), refused),
        (of(MaxAgeDraft::Constant), &[]),
    ]);
}

#[test]
fn all_at_once() {
    let draft = PolicyDraft {
        origins: origins(&["https://a.com/", "HTTPS://B.com/", "null", "https://c.com"]),
        methods: Some(vec!["get", "GET", "TRACE"]),
        allow_headers: Some(vec!["Cookie", "*", "X-Fine"]),
        expose_headers: Some(vec!["Set-Cookie"]),
        credentials: true,
        max_age: Some(MaxAgeDraft::Unreadable("-1")),
        reflect_any_origin: true,
        ..PolicyDraft::default()
    };
    check(&[(
        draft,
        &[
            (Place::Origin(0), "O-TAIL"),
            (Place::Origin(1), "O-TAIL"),
            (Place::Origin(2), "O-NULL"),
            (Place::Key(Key::ReflectAnyOrigin), "O-REFLECT"),
            (Place::Method(0), "M-CASE"),
            (Place::Method(2), "M-FORBIDDEN"),
            (Place::AllowHeader(0), "H-FORBIDDEN"),
            (Place::AllowHeader(1), "H-WILDCARD-CREDENTIALS"),
            (Place::ExposeHeader(0), "X-FORBIDDEN"),
            (Place::MaxAge, "A-RANGE"),
        ],
    )]);
}
