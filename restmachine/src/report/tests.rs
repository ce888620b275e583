//! Each kind of advice, and the most similar policy without it, in both kinds of build.

use super::advice::Advice::{self, *};
use super::check::{self, PolicyUse};
use crate::policy::{CorsPolicy, CorsPolicyBuilder};

fn origins(origins: &[&str]) -> CorsPolicyBuilder {
    CorsPolicy::builder()
        .origins(origins)
        .dangerously_allow_insecure_origins(true)
        .dangerously_allow_public_suffixes(true)
        .dangerously_allow_whole_scheme(true)
        .dangerously_reflect_in_release(true)
}

/// The advice about a policy that governs `method`, in debug builds and in release builds.
fn advice_by_build(method: &str, builder: CorsPolicyBuilder) -> [Vec<Advice>; 2] {
    let policy = builder.build().expect("a policy");
    let policy_use = PolicyUse { method: (method != "*").then_some(method), policy: &policy, replaced: None };
    [false, true].map(|release| check::advice(&policy_use, release))
}

#[test]
fn advice_is_given_for_its_policy_and_not_for_a_similar_one() {
    let http =
        |origin: &str, secure: &str| HttpOrigin { origin: origin.to_owned(), secure: secure.to_owned() };
    let subdomains = |pattern: &str| SubdomainsWithCredentials(pattern.to_owned());
    let any = || origins(&["*"]);
    let reflected = || any().credentials(true).reflect_any_origin(true);
    let listed = || origins(&["https://a.example"]);
    let dropped = |name: &str, passed_on: &str| HeaderThatProxiesDrop {
        name: name.to_owned(),
        passed_on: passed_on.to_owned(),
    };
    let rows = [
        ("GET", listed(), vec![]),
        ("GET", listed().max_age(86_401), vec![LongMaxAge(86_401)]),
        ("GET", listed().max_age(86_400), vec![]),
        ("GET", listed().max_age(0), vec![]),
        ("GET", any().max_age(604_800), vec![LongMaxAge(604_800)]),
        ("GET", origins(&["http://a.example"]), vec![http("http://a.example", "https://a.example")]),
        (
            "GET",
            origins(&["http://*.a.example:81"]),
            vec![http("http://*.a.example:81", "https://*.a.example:81")],
        ),
        ("GET", origins(&["app://a.example"]), vec![]),
        ("GET", origins(&["https://*.a.example"]), vec![]),
        ("GET", origins(&["https://*.a.example"]).credentials(true), vec![subdomains("https://*.a.example")]),
        ("GET", origins(&["app://*.a.example:*"]).credentials(true), vec![subdomains("app://*.a.example:*")]),
        ("GET", origins(&["https://a.example:*"]).credentials(true), vec![]),
        ("GET", any(), vec![]),
        ("HEAD", any(), vec![]),
        ("OPTIONS", any(), vec![]),
        ("*", any(), vec![]),
        ("POST", any(), vec![AnyOriginChangesState]),
        ("PUT", any(), vec![AnyOriginChangesState]),
        ("PATCH", any(), vec![AnyOriginChangesState]),
        ("DELETE", any(), vec![AnyOriginChangesState]),
        ("PURGE", any(), vec![AnyOriginChangesState]),
        ("get", any(), vec![AnyOriginChangesState]),
        ("POST", any().methods(["GET", "PUT"]), vec![]),
        ("PUT", any().methods(["GET", "PUT"]), vec![AnyOriginChangesState]),
        ("POST", reflected(), vec![ReflectedOriginChangesState]),
        ("GET", reflected(), vec![]),
        ("POST", origins(&["https://*.a.example"]), vec![]),
        ("GET", listed().allow_headers("*"), vec![WildcardWithoutAuthorization]),
        ("*", any().allow_headers("*"), vec![WildcardWithoutAuthorization]),
        ("GET", listed().allow_headers(["*", "authorization"]), vec![]),
        ("GET", listed().allow_headers(["X-A"]), vec![]),
        ("GET", listed().allow_headers(["X-A-1", "X_A"]), vec![dropped("X_A", "X-A")]),
        ("*", listed().allow_headers(["x.a_b"]), vec![dropped("x.a_b", "x-a-b")]),
        (
            "GET",
            any().allow_headers(["Authorization", "X~A", "X!A"]),
            vec![dropped("X~A", "X-A"), dropped("X!A", "X-A")],
        ),
        ("GET", listed().expose_headers(["X_A"]), vec![]),
        ("GET", listed().expose_headers("*"), vec![]),
        (
            "DELETE",
            any().allow_headers("*").max_age(100_000),
            vec![AnyOriginChangesState, WildcardWithoutAuthorization, LongMaxAge(100_000)],
        ),
        (
            "GET",
            origins(&["http://a.example", "https://b.example", "http://b.example"]),
            vec![
                http("http://a.example", "https://a.example"),
                http("http://b.example", "https://b.example"),
            ],
        ),
    ];
    for (method, builder, expected) in rows {
        let what = format!("{method} {builder:?}");
        assert_eq!(advice_by_build(method, builder), [expected.clone(), expected], "{what}");
    }
}

#[test]
fn loopback_origins_are_for_debug_builds() {
    for (origin, is_advised) in [
        ("http://localhost:3000", true),
        ("https://localhost", true),
        ("http://localhost:*", true),
        ("http://*.localhost", true),
        ("http://app.localhost", true),
        ("http://127.0.0.1:8080", true),
        ("http://[::1]", true),
        ("capacitor://localhost", false),
        ("tauri://localhost", false),
        ("https://localhost.example", false),
    ] {
        let expected = is_advised.then(|| LoopbackOriginInRelease(origin.to_owned()));
        let advice = advice_by_build("GET", origins(&[origin]).credentials(true));
        assert_eq!(advice, [vec![], Vec::from_iter(expected)], "{origin}");
    }
}

/// Every advice says what is written, why it matters, and what to write instead, in one line.
#[test]
fn every_advice_is_one_line_with_a_reason_and_a_remedy() {
    let advice = [
        LongMaxAge(1),
        HttpOrigin { origin: "http://a".to_owned(), secure: "https://a".to_owned() },
        SubdomainsWithCredentials("https://*.a".to_owned()),
        AnyOriginChangesState,
        ReflectedOriginChangesState,
        WildcardWithoutAuthorization,
        HeaderThatProxiesDrop { name: "X_A".to_owned(), passed_on: "X-A".to_owned() },
        LoopbackOriginInRelease("http://localhost".to_owned()),
    ];
    for advice in advice {
        let text = advice.to_string();
        assert!(text.contains(": ") && text.contains("; ") && !text.contains('\n'), "{text}");
        assert!(!text.contains("  ") && !text.ends_with('.'), "{text}");
    }
}
