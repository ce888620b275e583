//! Policies as constants: their errors have the words of the rules, and no two different policies compare or print as
//! equal.

use restmachine_core::{text, ListedOrigin, OriginPattern, PolicyFlags, Rule, SchemeReason, SuffixReason};

use super::{
    reflection_refusal, Composition, ConstantOrigins, ConstantPolicy, CorsPolicy, DeltaSeconds,
    MergedOrigins, Origins,
};
use crate::message::Message;

const ANY: Origins = Origins::of(ConstantOrigins::Any);
const SAFE: Origins = Origins::of(ConstantOrigins::Listed(&[ListedOrigin::exact("https://a.example")]));
const INSECURE: Origins =
    Origins::of(ConstantOrigins::Listed(&[ListedOrigin::exact("ws://a.example").insecure()]));
const SCHEME: Origins = Origins::of(ConstantOrigins::Listed(&[ListedOrigin::pattern(
    "moz-extension",
    restmachine_core::HostPattern::Any,
    restmachine_core::PortPattern::Default,
)]));
const SUFFIX: Origins = Origins::of(ConstantOrigins::Listed(&[ListedOrigin::pattern(
    "https",
    restmachine_core::HostPattern::Subdomains("github.io"),
    restmachine_core::PortPattern::Any,
)
.under_public_suffix()]));

const CREDENTIALS: PolicyFlags = PolicyFlags { credentials: true, ..PolicyFlags::OFF };

/// A list in a policy with credentials.
const fn with_credentials(parts: &'static [Origins]) -> Composition {
    composition(CREDENTIALS, parts)
}

/// A list in a policy without any flag.
const fn without_flags(parts: &'static [Origins]) -> Composition {
    composition(PolicyFlags::OFF, parts)
}

const fn composition(flags: PolicyFlags, parts: &'static [Origins]) -> Composition {
    Composition { parts, flags }
}

fn message_text(message: Option<Message>) -> Option<String> {
    message.map(|message| message.text().to_owned())
}

#[test]
fn const_evaluation_reports_the_messages_of_the_rules() {
    let suffix =
        Rule::OriginPublicSuffix { origin: "https://*.github.io:*".to_owned(), reason: SuffixReason::Public };
    let scheme =
        Rule::OriginScheme { origin: "moz-extension://*".to_owned(), reason: SchemeReason::Credentials };
    let policy = CorsPolicy::from_checked(ConstantPolicy {
        methods: Some(&["PUT", "PATCH"]),
        ..*CorsPolicy::REFUSED.constant().expect("a constant")
    });
    let served = vec!["GET".to_owned(), "POST".to_owned()];
    let reflect = PolicyFlags { reflect_any_origin: true, ..CREDENTIALS };
    for (message, rule) in [
        (with_credentials(&[ANY]).refusal(0), Rule::OriginWildcardCredentials),
        (without_flags(&[SAFE, ANY]).refusal(1), Rule::OriginWildcardListed),
        (with_credentials(&[SAFE, SUFFIX]).refusal(1), suffix),
        (with_credentials(&[INSECURE]).refusal(0), Rule::OriginInsecure("ws://a.example".to_owned())),
        (with_credentials(&[SAFE, SCHEME]).refusal(1), scheme),
        (composition(reflect, &[SAFE]).reflection_refusal(), Rule::OriginReflect),
        (reflection_refusal(reflect, false), Rule::OriginReflectRelease),
        (DeltaSeconds::of(1 << 31).refusal(), Rule::MaxAgeRange("2147483648".to_owned())),
        (policy.refusal(&["GET", "POST"], true), Rule::MethodUnserved { method: "PUT".to_owned(), served }),
    ] {
        assert_eq!(message_text(message), Some(rule.explanation()), "{}", rule.id());
    }
}

#[test]
fn const_evaluation_accepts_what_the_keys_allow() {
    let insecure_allowed = PolicyFlags { dangerously_allow_insecure_origins: true, ..CREDENTIALS };
    let suffixes_allowed = PolicyFlags { dangerously_allow_public_suffixes: true, ..CREDENTIALS };
    let reflected = composition(PolicyFlags { reflect_any_origin: true, ..CREDENTIALS }, &[ANY]);
    let schemes_allowed = PolicyFlags { dangerously_allow_whole_scheme: true, ..CREDENTIALS };
    let suffix = composition(suffixes_allowed, &[SUFFIX]);
    let insecure = composition(insecure_allowed, &[INSECURE]);
    for list in [
        with_credentials(&[SAFE]),
        reflected,
        suffix,
        insecure,
        composition(schemes_allowed, &[SCHEME]),
        without_flags(&[SUFFIX]),
        without_flags(&[SCHEME]),
        without_flags(&[ANY]),
    ] {
        assert_eq!(
            (message_text(list.refusal(0)), message_text(list.reflection_refusal())),
            (None, None),
            "{list:?}"
        );
    }
    assert!(message_text(composition(insecure_allowed, &[SUFFIX]).refusal(0)).is_some());
    assert!(message_text(composition(suffixes_allowed, &[SCHEME]).refusal(0)).is_some());
    assert!(message_text(composition(suffixes_allowed, &[INSECURE]).refusal(0)).is_some());
}

#[test]
fn an_origin_is_merged_once() {
    const LIST: Composition = without_flags(&[SAFE, SUFFIX, SAFE, INSECURE, SUFFIX]);
    const MERGED: &MergedOrigins<{ LIST.room() }> = &LIST.merged();
    let merged = LIST.allowed(MERGED).listed();
    let origins: Vec<String> = merged.iter().map(|origin| origin.pattern.to_string()).collect();
    assert_eq!(origins, ["https://a.example", "https://*.github.io:*", "ws://a.example"]);
    assert!(merged
        .iter()
        .all(|origin| OriginPattern::parse(&origin.pattern.to_string()) == Ok(origin.pattern)));
}

#[test]
fn origins_that_differ_in_a_part_are_all_kept() {
    use restmachine_core::{HostPattern, PortPattern};

    const LISTED: &[ListedOrigin] = &[
        ListedOrigin::exact("https://a.example"),
        ListedOrigin::exact("http://a.example"),
        ListedOrigin::pattern("https", HostPattern::Exact("a.example"), PortPattern::Any),
        ListedOrigin::pattern("http", HostPattern::Exact("a.example"), PortPattern::Any),
        ListedOrigin::pattern("https", HostPattern::Subdomains("a.example"), PortPattern::Any),
        ListedOrigin::pattern("https", HostPattern::Subdomains("a.example"), PortPattern::Default),
        ListedOrigin::pattern("https", HostPattern::Subdomains("a.example"), PortPattern::Exact("1")),
        ListedOrigin::pattern("https", HostPattern::Subdomains("a.example"), PortPattern::Exact("2")),
        ListedOrigin::pattern("https", HostPattern::Subdomains("b.example"), PortPattern::Any),
    ];
    const TWICE: Composition = without_flags(&[
        Origins::of(ConstantOrigins::Listed(LISTED)),
        Origins::of(ConstantOrigins::Listed(LISTED)),
    ]);
    const MERGED: &MergedOrigins<{ TWICE.room() }> = &TWICE.merged();
    assert_eq!(TWICE.allowed(MERGED).listed(), LISTED);
}

/// However many origins break a rule, the message ends with the help and the rule's name.
#[test]
fn a_long_message_keeps_its_end() {
    const BOTH: ListedOrigin = ListedOrigin::exact("http://a-rather-long-name.old.example.com:8080")
        .insecure()
        .under_public_suffix();
    const WHOLE: ListedOrigin = ListedOrigin::pattern(
        "a-rather-long-scheme-of-some-extension",
        restmachine_core::HostPattern::Any,
        restmachine_core::PortPattern::Default,
    );
    const MANY: Origins = Origins::of(ConstantOrigins::Listed(
        &const {
            let mut many = [BOTH; 60];
            let mut index = 40;
            while index < 60 {
                many[index] = WHOLE;
                index += 1;
            }
            many
        },
    ));
    let text = message_text(with_credentials(&[MANY]).refusal(0)).expect("a refusal");
    for rule in [text::PUBLIC_SUFFIX, text::INSECURE, text::WHOLE_SCHEME] {
        let end = format!(
            "\nhelp: {}\nrule: {}, {}",
            rule.help.to_owned() + &rule.lift(),
            rule.rule,
            rule.section.unwrap_or_default()
        );
        assert!(text.contains(&end), "{text}");
    }
    assert_eq!(text.matches("http://").count() + 2 * 34, 80, "{text}");
    assert_eq!(text.matches(" and 34 more").count(), 2, "{text}");
}

#[test]
fn a_constant_is_judged_by_the_build_and_the_route_it_lands_in() {
    let policy = |origins, flags, methods| {
        let refused = *CorsPolicy::REFUSED.constant().expect("a constant");
        CorsPolicy::from_checked(ConstantPolicy { origins, flags, methods, ..refused })
    };
    let (any, reflected) = (ConstantOrigins::Any, ConstantOrigins::Reflected);
    let reflect = PolicyFlags { reflect_any_origin: true, ..CREDENTIALS };
    let in_release = PolicyFlags { dangerously_reflect_in_release: true, ..reflect };
    let off = PolicyFlags::OFF;
    for (origins, flags, methods, served, debug_assertions, rule) in [
        (reflected, reflect, None, &["GET"][..], true, None),
        (reflected, reflect, None, &[], false, Some("O-REFLECT-RELEASE")),
        (reflected, in_release, None, &["GET"], false, None),
        (any, off, None, &["GET"], false, None),
        (any, off, Some(&["PUT", "GET"][..]), &["GET"], false, None),
        (any, off, Some(&["PUT"]), &["GET"], false, Some("M-UNSERVED")),
        (any, off, Some(&["PUT"]), &[], false, None),
        (any, off, Some(&["HEAD"]), &["GET"], false, None),
        (any, off, Some(&["HEAD"]), &["POST"], false, Some("M-UNSERVED")),
        (any, off, Some(&["OPTIONS"]), &["POST"], false, None),
    ] {
        let message = message_text(policy(origins, flags, methods).refusal(served, debug_assertions));
        let named = message.as_ref().and_then(|text| text.split("\nrule: ").nth(1)?.split(',').next());
        assert_eq!(named, rule, "{methods:?} where {served:?} is served");
    }
}

/// A preflight lists the methods of another route only if the policy of that route is equal in every part.
#[test]
fn policies_that_differ_in_a_part_are_not_equal() {
    let base = || {
        CorsPolicy::builder()
            .origins(["https://a.example", "http://localhost:*"])
            .methods(["GET"])
            .allow_headers(["X-A"])
            .expose_headers(["X-B"])
            .max_age(1)
    };
    let policies = [
        base(),
        base().origins(["https://a.example"]),
        base().origins("*"),
        base().origins(Vec::<String>::new()),
        base().methods(["GET", "PUT"]),
        base().allow_headers(["X-C"]),
        base().expose_headers(["X-C"]),
        base().credentials(true),
        base().max_age(2),
        base().origins("*").credentials(true).reflect_any_origin(true).dangerously_reflect_in_release(true),
    ];
    let policies = policies.map(|builder| builder.build().expect("a policy"));
    for (index, policy) in policies.iter().enumerate() {
        for (other_index, other) in policies.iter().enumerate() {
            assert_eq!(policy == other, index == other_index, "{policy} and {other}");
        }
        assert_eq!(policy, &policy.clone());
    }
    let explicit = base().build().expect("a policy");
    let detected = CorsPolicy::from_checked(ConstantPolicy {
        origins: ConstantOrigins::Any,
        ..*CorsPolicy::REFUSED.constant().expect("a constant")
    });
    let none = CorsPolicy::from_checked(ConstantPolicy {
        methods: Some(&[]),
        ..*detected.constant().expect("a constant")
    });
    assert!(explicit != detected && detected != none, "no list is not an empty list");
}

/// A reviewer judges a policy by how it prints, so only equal policies may print the same.
#[test]
fn policies_that_answer_differently_never_read_the_same() {
    let lists: [Option<&[&str]>; 6] =
        [None, Some(&[]), Some(&["*"]), Some(&["none"]), Some(&["X-A"]), Some(&["X-A", "X-B"])];
    let mut policies = Vec::new();
    for origins in [&["*"][..], &[], &["https://a.example"], &["https://a.example", "http://localhost:*"]] {
        for (allow, expose) in lists.iter().flat_map(|allow| lists.map(|expose| (*allow, expose))) {
            for methods in [None, Some(["GET"])] {
                for (credentials, seconds) in [(false, 86_400), (false, 0), (true, 86_400)] {
                    let mut builder = CorsPolicy::builder().origins(origins).max_age(seconds);
                    builder =
                        builder.credentials(credentials).reflect_any_origin(credentials && origins == ["*"]);
                    builder = builder.dangerously_reflect_in_release(true);
                    builder = allow.iter().fold(builder, |builder, names| builder.allow_headers(*names));
                    builder = expose.iter().fold(builder, |builder, names| builder.expose_headers(*names));
                    builder = methods.into_iter().fold(builder, |builder, methods| builder.methods(methods));
                    policies.extend(builder.build());
                }
            }
        }
    }
    assert!(policies.len() > 500, "{}", policies.len());
    let read: std::collections::HashSet<String> = policies.iter().map(ToString::to_string).collect();
    assert_eq!(read.len(), policies.len());
}

#[test]
fn seconds_print_as_their_digits() {
    for number in [0, 1, 9, 10, 600, 86_400, 2_147_483_647, u32::MAX] {
        assert_eq!(DeltaSeconds::of(number).text(), number.to_string());
        assert_eq!(DeltaSeconds::of(number).refusal().is_some(), number > 2_147_483_647);
    }
}
