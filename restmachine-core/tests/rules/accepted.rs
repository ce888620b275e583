//! Policies that look wrong and are legal, and origins that only credentials or another entry make a mistake.

use crate::{check, check_for, names, origins, sound, Draft};
use restmachine_core::{
    BuildProfile, Key, MaxAgeDraft, OriginEntry, Place, PolicyFlags, PolicyTarget, MAX_AGE_LIMIT,
};

/// A policy with these origins and credentials.
fn with_credentials(literals: &[&str]) -> Draft {
    Draft { origins: origins(literals), flags: CREDENTIALS, ..Draft::default() }
}

const CREDENTIALS: PolicyFlags = PolicyFlags {
    credentials: true,
    reflect_any_origin: false,
    dangerously_reflect_in_release: false,
    dangerously_allow_insecure_origins: false,
    dangerously_allow_public_suffixes: false,
    dangerously_allow_whole_scheme: false,
};

#[test]
fn unusual_policies_that_are_legal() {
    let safelisted =
        names(&["Accept", "Accept-Language", "Content-Language", "Content-Type", "X-HTTP-Method-Override"]);
    check(&[
        (Draft { max_age: Some(MaxAgeDraft::Seconds(604_800)), ..sound() }, &[]),
        (Draft { max_age: Some(MaxAgeDraft::Seconds(0)), ..sound() }, &[]),
        (with_credentials(&["http://localhost:3000"]), &[]),
        (with_credentials(&["capacitor://localhost", "ionic://localhost", "tauri://localhost"]), &[]),
        (with_credentials(&["https://192.0.2.1", "https://[2001:db8::1]:8443"]), &[]),
        (with_credentials(&["https://example.com.", "https://my_app.example.com"]), &[]),
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
        (with_credentials(&["*"]), &[(Place::Entry(Key::Origins, 0), "O-WILDCARD-CREDENTIALS")]),
        (
            with_credentials(&["https://a.com", "*"]),
            &[(Place::Entry(Key::Origins, 1), "O-WILDCARD-CREDENTIALS")],
        ),
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
        (reflect(with_credentials(&["*"])), &[]),
        (reflect(sound()), &[(place, "O-REFLECT")]),
        (reflect(Draft { origins: origins(&["*"]), ..Draft::default() }), &[(place, "O-REFLECT")]),
        (reflect(with_credentials(&["https://a.com"])), &[(place, "O-REFLECT")]),
        (reflect(with_credentials(&[])), &[(Place::Key(Key::Origins), "O-MISSING")]),
        (reflect(of_constant(CREDENTIALS)), &[]),
        (reflect(of_constant(PolicyFlags::default())), &[(place, "O-REFLECT")]),
        (reflect(Draft { flags: CREDENTIALS, ..Draft::default() }), &[(Place::Policy, "O-MISSING")]),
    ]);
    check_for(&PolicyTarget::Routes, BuildProfile::Debug, &[(reflect(with_credentials(&["*"])), &[])]);
    check_for(
        &PolicyTarget::Routes,
        BuildProfile::Release,
        &[
            (reflect(with_credentials(&["*"])), &[(place, "O-REFLECT-RELEASE")]),
            (reflect(shipped(with_credentials(&["*"]))), &[]),
            (reflect(sound()), &[(place, "O-REFLECT")]),
        ],
    );
}

#[test]
fn insecure() {
    let refused: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-INSECURE")];
    let flags = PolicyFlags { dangerously_allow_insecure_origins: true, ..CREDENTIALS };
    let allowed = Draft { flags, ..with_credentials(&["http://example.com"]) };
    check(&[
        (with_credentials(&["http://example.com"]), refused),
        (with_credentials(&["http://*.example.com"]), refused),
        (with_credentials(&["http://192.168.0.1:*"]), refused),
        (with_credentials(&["http://128.0.0.1"]), refused),
        (with_credentials(&["http://[::2]"]), refused),
        (with_credentials(&["http://notlocalhost"]), refused),
        (with_credentials(&["http://localhost.example.com"]), refused),
        (with_credentials(&["ws://example.com"]), refused),
        (with_credentials(&["ftp://example.com"]), refused),
        // The standard compares with 127.0.0.0/8 and ::1/128, and this is in neither.
        (with_credentials(&["http://[::ffff:7f00:1]"]), refused),
        (with_credentials(&["wss://example.com", "ws://localhost:3000", "ftp://127.0.0.1"]), &[]),
        // A page that comes out of a package never passes the network.
        (with_credentials(&["capacitor://example.com", "app://obsidian.md", "httpx://example.com"]), &[]),
        (with_credentials(&["chrome-extension://abcdefghijklmnopabcdefghijklmnop"]), &[]),
        (with_credentials(&["moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"]), &[]),
        (allowed, &[]),
        (Draft { origins: origins(&["http://example.com"]), ..Draft::default() }, &[]),
        (with_credentials(&["http://127.0.0.1", "http://127.255.255.254:*", "http://[::1]:3000"]), &[]),
        (with_credentials(&["http://localhost.", "http://app.localhost", "http://*.app.localhost:*"]), &[]),
    ]);
}

#[test]
fn public_suffix() {
    let refused: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-PUBLIC-SUFFIX")];
    let flags = PolicyFlags { dangerously_allow_public_suffixes: true, ..CREDENTIALS };
    let allowed = Draft { flags, ..with_credentials(&["https://*.com"]) };
    check(&[
        (with_credentials(&["https://*.com"]), refused),
        (with_credentials(&["https://*.com."]), refused),
        (with_credentials(&["https://*.dev:*"]), refused),
        (with_credentials(&["https://*.github.io"]), refused),
        (with_credentials(&["https://*.github.io.:*"]), refused),
        (with_credentials(&["https://*.co.uk"]), refused),
        (with_credentials(&["https://*.xn--p1ai"]), refused),
        (with_credentials(&["https://*.xn--55qx5d.cn"]), refused),
        (with_credentials(&["http://*.github.io"]), refused),
        // Rules that begin with `*`: the names below are suffixes, whatever they are called.
        (with_credentials(&["https://*.kawasaki.jp"]), refused),
        (with_credentials(&["https://*.anything.kawasaki.jp"]), refused),
        (with_credentials(&["https://*.compute.amazonaws.com"]), refused),
        // There are suffixes below it, but the list can only be asked about a name, not searched.
        (with_credentials(&["https://*.amazonaws.com"]), &[]),
        // An exception to such a rule: this name belongs to its city.
        (with_credentials(&["https://*.city.kawasaki.jp"]), &[]),
        (with_credentials(&["https://*.mine.github.io"]), &[]),
        (with_credentials(&["https://github.io", "https://co.uk"]), &[]),
        (with_credentials(&["https://*.internal.corp"]), &[]),
        (allowed, &[]),
        (Draft { origins: origins(&["https://*.com"]), ..Draft::default() }, &[]),
        (Draft { origins: origins(&["https://*.github.io"]), ..Draft::default() }, &[]),
        (
            with_credentials(&[
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
fn whole_schemes() {
    let refused: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-SCHEME")];
    let of = |literals, flags| Draft { origins: origins(literals), flags, ..Draft::default() };
    let allowed = PolicyFlags { dangerously_allow_whole_scheme: true, ..CREDENTIALS };
    let others = PolicyFlags {
        dangerously_allow_insecure_origins: true,
        dangerously_allow_public_suffixes: true,
        ..CREDENTIALS
    };
    check(&[
        (of(&["moz-extension://*"], PolicyFlags::OFF), &[]),
        (of(&["moz-extension://*"], CREDENTIALS), refused),
        (of(&["capacitor://*"], others), refused),
        (of(&["moz-extension://*"], allowed), &[]),
        (of(&["app://*.example.com"], CREDENTIALS), &[]),
        // No flag makes every host of the network one of the list.
        (of(&["https://*"], PolicyFlags::OFF), refused),
        (of(&["https://*"], allowed), refused),
    ]);
}

#[test]
fn duplicates() {
    let last: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 1), "O-DUPLICATE")];
    let first: &[(Place, &str)] = &[(Place::Entry(Key::Origins, 0), "O-DUPLICATE")];
    let of_package = |literals| Draft { origins: origins(literals), ..Draft::default() };
    check(&[
        (with_credentials(&["https://a.com", "https://a.com"]), last),
        (with_credentials(&["https://*.a.com", "https://*.a.com"]), last),
        (with_credentials(&["https://*.a.com", "https://b.a.com"]), last),
        (with_credentials(&["https://b.a.com", "https://*.a.com"]), first),
        (with_credentials(&["https://*.b.a.com", "https://*.a.com"]), first),
        (with_credentials(&["http://localhost:3000", "http://localhost:*"]), first),
        (with_credentials(&["http://localhost:*", "http://localhost"]), last),
        (with_credentials(&["https://*.a.com:*", "https://*.b.a.com:8443"]), last),
        (of_package(&["moz-extension://*", "moz-extension://a"]), last),
        (of_package(&["moz-extension://a", "moz-extension://*"]), first),
        (of_package(&["moz-extension://*", "moz-extension://*"]), last),
        (of_package(&["app://*.a.com", "app://*"]), first),
        (of_package(&["app://*", "app://a:*", "app://b:80", "moz-extension://*"]), &[]),
        (
            with_credentials(&["https://*.a.com", "https://a.com", "https://b.a.com:8443", "https://ba.com"]),
            &[],
        ),
        (with_credentials(&["http://localhost:*", "https://localhost:3000", "http://localhost.:3000"]), &[]),
        (with_credentials(&["https://a.com", "https://a.com:8443", "https://a.com."]), &[]),
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
