//! What looks like a mistake and is none, and what only credentials or a neighbour make one.

use crate::{check, check_for, names, origins, sound, Draft};
use restmachine_core::{
    BuildProfile, Key, MaxAgeDraft, OriginEntry, Place, PolicyFlags, PolicyTarget, MAX_AGE_LIMIT,
};

/// A policy with these origins and credentials.
fn credentialed(literals: &[&str]) -> Draft {
    Draft { origins: origins(literals), flags: CREDENTIALS, ..Draft::default() }
}

const CREDENTIALS: PolicyFlags = PolicyFlags {
    credentials: true,
    reflect_any_origin: false,
    dangerously_reflect_in_release: false,
    dangerously_allow_insecure_origins: false,
    dangerously_allow_public_suffixes: false,
};

#[test]
fn on_purpose() {
    let safelisted =
        names(&["Accept", "Accept-Language", "Content-Language", "Content-Type", "X-HTTP-Method-Override"]);
    check(&[
        (Draft { max_age: Some(MaxAgeDraft::Seconds(604_800)), ..sound() }, &[]),
        (Draft { max_age: Some(MaxAgeDraft::Seconds(0)), ..sound() }, &[]),
        (credentialed(&["http://localhost:3000"]), &[]),
        (credentialed(&["capacitor://localhost", "ionic://localhost", "tauri://localhost"]), &[]),
        (credentialed(&["https://192.0.2.1", "https://[2001:db8::1]:8443"]), &[]),
        (credentialed(&["https://example.com.", "https://my_app.example.com"]), &[]),
        (Draft { origins: origins(&["*"]), ..Draft::default() }, &[]),
        (Draft { allow_headers: safelisted, ..sound() }, &[]),
        (Draft { expose_headers: names(&["Cache-Control", "Content-Type", "Expires"]), ..sound() }, &[]),
        (Draft { allow_headers: names(&["*"]), expose_headers: names(&["*"]), ..sound() }, &[]),
        (Draft { allow_headers: names(&[]), expose_headers: names(&[]), ..sound() }, &[]),
    ]);
}

#[test]
fn wildcard() {
    let mixed = vec![OriginEntry::Text("*".to_owned()), OriginEntry::Constant(())];
    let any = |literals| Draft { origins: origins(literals), ..Draft::default() };
    check(&[
        (credentialed(&["*"]), &[(Place::Entry(Key::Origins, 0), "O-WILDCARD-CREDENTIALS")]),
        (credentialed(&["https://a.com", "*"]), &[(Place::Entry(Key::Origins, 1), "O-WILDCARD-CREDENTIALS")]),
        (any(&["*", "https://a.com"]), &[(Place::Entry(Key::Origins, 0), "O-WILDCARD-LISTED")]),
        (any(&["https://a.com", "*"]), &[(Place::Entry(Key::Origins, 1), "O-WILDCARD-LISTED")]),
        (
            Draft { origins: Some(mixed), ..Draft::default() },
            &[(Place::Entry(Key::Origins, 0), "O-WILDCARD-LISTED")],
        ),
        (any(&["*", "*"]), &[(Place::Entry(Key::Origins, 1), "O-DUPLICATE")]),
    ]);
}

#[test]
fn reflection() {
    let reflect =
        |draft: Draft| Draft { flags: PolicyFlags { reflect_any_origin: true, ..draft.flags }, ..draft };
    let shipped = |draft: Draft| Draft {
        flags: PolicyFlags { dangerously_reflect_in_release: true, ..draft.flags },
        ..draft
    };
    let of_constant = |flags| Draft { origins: Some(vec![OriginEntry::Constant(())]), flags, ..sound() };
    let place = Place::Key(Key::ReflectAnyOrigin);
    check(&[
        (reflect(credentialed(&["*"])), &[]),
        (reflect(sound()), &[(place, "O-REFLECT")]),
        (reflect(Draft { origins: origins(&["*"]), ..Draft::default() }), &[(place, "O-REFLECT")]),
        (reflect(credentialed(&["https://a.com"])), &[(place, "O-REFLECT")]),
        (reflect(credentialed(&[])), &[(Place::Key(Key::Origins), "O-MISSING")]),
        (reflect(of_constant(CREDENTIALS)), &[]),
        (reflect(of_constant(PolicyFlags::default())), &[(place, "O-REFLECT")]),
        (reflect(Draft { flags: CREDENTIALS, ..Draft::default() }), &[(Place::Policy, "O-MISSING")]),
    ]);
    check_for(&PolicyTarget::Routes, BuildProfile::Debug, &[(reflect(credentialed(&["*"])), &[])]);
    check_for(
        &PolicyTarget::Routes,
        BuildProfile::Release,
        &[
            (reflect(credentialed(&["*"])), &[(place, "O-REFLECT-RELEASE")]),
            (reflect(shipped(credentialed(&["*"]))), &[]),
            (reflect(sound()), &[(place, "O-REFLECT")]),
        ],
    );
}

#[test]
fn insecure() {
    let refused: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-INSECURE")];
    let flags = PolicyFlags { dangerously_allow_insecure_origins: true, ..CREDENTIALS };
    let allowed = Draft { flags, ..credentialed(&["http://example.com"]) };
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
        (Draft { origins: origins(&["http://example.com"]), ..Draft::default() }, &[]),
        (credentialed(&["http://127.0.0.1", "http://127.255.255.254:*", "http://[::1]:3000"]), &[]),
        (credentialed(&["http://localhost.", "http://app.localhost", "http://*.app.localhost:*"]), &[]),
    ]);
}

#[test]
fn public_suffix() {
    let refused: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-PUBLIC-SUFFIX")];
    let flags = PolicyFlags { dangerously_allow_public_suffixes: true, ..CREDENTIALS };
    let allowed = Draft { flags, ..credentialed(&["https://*.com"]) };
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
        (Draft { origins: origins(&["https://*.com"]), ..Draft::default() }, &[]),
        (Draft { origins: origins(&["https://*.github.io"]), ..Draft::default() }, &[]),
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
    let last: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 1), "O-DUPLICATE")];
    let first: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-DUPLICATE")];
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

fn unreadable(text: &str) -> MaxAgeDraft<()> {
    MaxAgeDraft::Unreadable(text.to_owned())
}

#[test]
fn max_age() {
    let of = |max_age| Draft { max_age: Some(max_age), ..sound() };
    let refused: &[(Place, &str)] = &[(Place::Value(Key::MaxAge), "A-RANGE")];
    check(&[
        (of(MaxAgeDraft::Seconds(MAX_AGE_LIMIT.into())), &[]),
        (of(MaxAgeDraft::Seconds(2_147_483_648)), refused),
        (of(unreadable("-1")), refused),
        (of(unreadable("1.5")), refused),
        (of(unreadable("\"60\"")), refused),
        (of(MaxAgeDraft::Constant(())), &[]),
    ]);
}

#[test]
fn all_at_once() {
    let draft = Draft {
        origins: origins(&["https://a.com/", "HTTPS://B.com/", "null", "https://c.com"]),
        methods: names(&["get", "GET", "TRACE"]),
        allow_headers: names(&["Cookie", "*", "X-Fine"]),
        expose_headers: names(&["Set-Cookie"]),
        max_age: Some(unreadable("-1")),
        flags: PolicyFlags { reflect_any_origin: true, ..CREDENTIALS },
        ..Draft::default()
    };
    check(&[(
        draft,
        &[
            (Place::Entry(Key::Origins, 0), "O-TAIL"),
            (Place::Entry(Key::Origins, 1), "O-TAIL"),
            (Place::Entry(Key::Origins, 2), "O-NULL"),
            (Place::Key(Key::ReflectAnyOrigin), "O-REFLECT"),
            (Place::Entry(Key::Methods, 0), "M-CASE"),
            (Place::Entry(Key::Methods, 2), "M-FORBIDDEN"),
            (Place::Entry(Key::AllowHeaders, 0), "H-FORBIDDEN"),
            (Place::Entry(Key::AllowHeaders, 1), "H-WILDCARD-CREDENTIALS"),
            (Place::Entry(Key::ExposeHeaders, 0), "X-FORBIDDEN"),
            (Place::Value(Key::MaxAge), "A-RANGE"),
        ],
    )]);
}
