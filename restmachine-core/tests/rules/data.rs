//! Policies of data: what a program reads is a set, so overlaps are merged and a list may be empty.

use crate::{origins, Draft};
use restmachine_core::{
    AllowedOrigins, BuildProfile, ListedOrigin, OriginEntry, OriginPart, OriginPattern, PolicyFlags,
    PolicyTarget, Provenance,
};

fn of_data(literals: &[&str]) -> Draft {
    Draft { origins: origins(literals), provenance: Provenance::Data, ..Draft::default() }
}

/// The origins that are left, or the names of the broken rules with their places.
fn judged(draft: Draft) -> Result<Vec<String>, Vec<String>> {
    let judged = draft.judge(&PolicyTarget::Value, BuildProfile::Debug);
    let found =
        |violation: &restmachine_core::Violation| format!("{} {}", violation.place, violation.rule.id());
    let policy = judged.map_err(|violations| violations.iter().map(found).collect::<Vec<_>>())?;
    Ok(match &policy.parts().origins {
        AllowedOrigins::Any => vec!["*".to_owned()],
        AllowedOrigins::Reflected => vec!["reflected".to_owned()],
        AllowedOrigins::Listed(parts) => parts
            .iter()
            .map(|part| match part {
                OriginPart::Origin(origin) => origin.pattern.to_string(),
                OriginPart::Constant(()) => "a constant".to_owned(),
            })
            .collect(),
    })
}

#[test]
fn overlaps_are_merged() {
    for (read, left) in [
        (&["https://a.com", "https://a.com"][..], &["https://a.com"][..]),
        (&["https://b.com", "https://a.com", "https://b.com"], &["https://b.com", "https://a.com"]),
        (&["https://*.a.com", "https://*.a.com"], &["https://*.a.com"]),
        (&["https://b.a.com", "https://*.a.com", "https://c.a.com"], &["https://*.a.com"]),
        (&["https://*.b.a.com:8443", "https://*.a.com:*"], &["https://*.a.com:*"]),
        (&["http://localhost:3000", "http://localhost:*", "http://localhost"], &["http://localhost:*"]),
        (&["app://a", "app://*", "app://*.b", "app://a:80"], &["app://*", "app://a:80"]),
        (
            &["https://a.com", "https://*.a.com", "https://a.com:8443"],
            &["https://a.com", "https://*.a.com", "https://a.com:8443"],
        ),
        (&["*", "*"], &["*"]),
        (&[], &[]),
    ] {
        assert_eq!(judged(of_data(read)), Ok(left.iter().map(|origin| (*origin).to_owned()).collect()));
    }
}

#[test]
fn the_origins_of_a_constant_are_merged_with_the_others() {
    let constant = |text| {
        OriginEntry::Listed(match OriginPattern::parse(text) {
            Ok(OriginPattern::Exact(origin)) => ListedOrigin::exact(origin),
            Ok(OriginPattern::Pattern { scheme, host, port }) => ListedOrigin::pattern(scheme, host, port),
            Err(rule) => panic!("{rule}"),
        })
    };
    let text = |text: &str| OriginEntry::Text(text.to_owned());
    let entries = vec![
        constant("https://a.com"),
        text("https://a.com"),
        text("https://b.a.com"),
        constant("https://*.a.com"),
    ];
    let draft = Draft { origins: Some(entries), ..of_data(&[]) };
    assert_eq!(judged(draft), Ok(vec!["https://a.com".to_owned(), "https://*.a.com".to_owned()]));
}

/// The places are those of the list as it was read, and everything else is judged as in source code.
#[test]
fn other_mistakes_stay_mistakes() {
    let none = Draft { provenance: Provenance::Data, ..Draft::default() };
    let credentials = PolicyFlags { credentials: true, ..PolicyFlags::OFF };
    let reflect = PolicyFlags { reflect_any_origin: true, ..credentials };
    for (draft, found) in [
        (none, &["policy O-MISSING"][..]),
        (of_data(&[""]), &["origins[0] O-MISSING"]),
        (of_data(&["https://a.com", "https://a.com", "https://a.com/"]), &["origins[2] O-TAIL"]),
        (
            of_data(&["*", "https://a.com", "*"]),
            &["origins[0] O-WILDCARD-LISTED", "origins[2] O-WILDCARD-LISTED"],
        ),
        (
            Draft { flags: credentials, ..of_data(&["http://a.com", "http://a.com"]) },
            &["origins[0] O-INSECURE", "origins[1] O-INSECURE"],
        ),
        (Draft { flags: reflect, ..of_data(&[]) }, &["reflect_any_origin O-REFLECT"]),
    ] {
        let found = found.iter().map(|violation| (*violation).to_owned()).collect();
        assert_eq!(judged(draft.clone()), Err(found), "{draft:?}");
    }
}

/// Two sources of configuration often name the same header, and neither of them is wrong.
#[test]
fn repeated_methods_and_headers_are_merged() {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    let draft = Draft {
        methods: names(&["GET", "PURGE", "GET", "purge", "PURGE"]),
        allow_headers: names(&["X-A", "x-a", "X-B", "X-A"]),
        expose_headers: names(&["*", "*"]),
        ..of_data(&["https://a.com"])
    };
    let policy = draft.clone().judge(&PolicyTarget::Value, BuildProfile::Debug).unwrap();
    assert_eq!(policy.parts().methods, names(&["GET", "PURGE", "purge"]));
    assert_eq!((&*policy.parts().allow_headers, &*policy.parts().expose_headers), ("X-A, X-B", "*"));
    let written = Draft { provenance: Provenance::Source, ..draft };
    assert_eq!(
        judged(written).unwrap_err(),
        [
            "methods[2] M-DUPLICATE",
            "methods[4] M-DUPLICATE",
            "allow_headers[1] H-DUPLICATE",
            "allow_headers[3] H-DUPLICATE",
            "expose_headers[1] H-DUPLICATE",
        ]
    );
    let wrong = Draft { methods: names(&["GET", "GET", "put"]), ..of_data(&[]) };
    assert_eq!(judged(wrong).unwrap_err(), ["methods[2] M-CASE"]);
}
