//! Const evaluation says what the rules say, letter by letter.

use restmachine_core::{OriginPattern, Rule, SuffixReason};

use super::{
    AllowedOrigins, Composition, CorsPolicy, ListedOrigin, Merged, Origins, PolicyText, Seconds,
    REFLECTION_REFUSED,
};
use crate::message::Message;

const ANY: Origins = Origins::of(AllowedOrigins::Any);
const SAFE: Origins = Origins::of(AllowedOrigins::Listed(&[ListedOrigin::exact("https://a.example")]));
const INSECURE: Origins =
    Origins::of(AllowedOrigins::Listed(&[ListedOrigin::exact("app://a.example").insecure()]));
const SUFFIX: Origins = Origins::of(AllowedOrigins::Listed(&[ListedOrigin::pattern(
    "https",
    restmachine_core::HostPattern::Subdomains("github.io"),
    restmachine_core::PortPattern::Any,
)
.under_public_suffix()]));

/// A list with credentials.
const fn list(parts: &'static [Origins]) -> Composition {
    Composition { credentials: true, ..plain(parts) }
}

/// A list with nothing beside it.
const fn plain(parts: &'static [Origins]) -> Composition {
    Composition {
        parts,
        credentials: false,
        reflect_any_origin: false,
        allows_insecure_origins: false,
        allows_public_suffixes: false,
    }
}

fn said(message: Option<Message>) -> Option<String> {
    message.map(|message| message.text().to_owned())
}

#[test]
fn const_evaluation_speaks_the_words_of_the_rules() {
    let suffix =
        Rule::OriginPublicSuffix { origin: "https://*.github.io:*".to_owned(), reason: SuffixReason::Public };
    let policy = CorsPolicy::from_checked(PolicyText {
        methods: Some(&["PUT", "PATCH"]),
        ..*CorsPolicy::REFUSED.constant().expect("a constant")
    });
    let served = vec!["GET".to_owned(), "POST".to_owned()];
    let reflecting = Composition { reflect_any_origin: true, ..list(&[SAFE]) };
    for (message, rule) in [
        (list(&[ANY]).refusal(0), Rule::OriginWildcardCredentials),
        (plain(&[SAFE, ANY]).refusal(1), Rule::OriginWildcardListed),
        (list(&[SAFE, SUFFIX]).refusal(1), suffix),
        (list(&[INSECURE]).refusal(0), Rule::OriginInsecure("app://a.example".to_owned())),
        (reflecting.reflection_refusal(), Rule::OriginReflect),
        (Some(REFLECTION_REFUSED), Rule::OriginReflectRelease),
        (Seconds::of(1 << 31).refusal(), Rule::MaxAgeRange("2147483648".to_owned())),
        (policy.unserved(&["GET", "POST"]), Rule::MethodUnserved { method: "PUT".to_owned(), served }),
    ] {
        assert_eq!(said(message), Some(rule.explanation()), "{}", rule.id());
    }
}

#[test]
fn const_evaluation_accepts_what_the_keys_allow() {
    let reflected = Composition { reflect_any_origin: true, ..list(&[ANY]) };
    let suffix = Composition { allows_public_suffixes: true, ..list(&[SUFFIX]) };
    let insecure = Composition { allows_insecure_origins: true, ..list(&[INSECURE]) };
    for list in [list(&[SAFE]), reflected, suffix, insecure, plain(&[SUFFIX]), plain(&[ANY])] {
        assert_eq!((said(list.refusal(0)), said(list.reflection_refusal())), (None, None), "{list:?}");
    }
    assert!(said(Composition { allows_insecure_origins: true, ..list(&[SUFFIX]) }.refusal(0)).is_some());
    assert!(said(Composition { allows_public_suffixes: true, ..list(&[INSECURE]) }.refusal(0)).is_some());
}

#[test]
fn an_origin_is_merged_once() {
    const LIST: Composition = plain(&[SAFE, SUFFIX, SAFE, INSECURE, SUFFIX]);
    const MERGED: &Merged<{ LIST.room() }> = &LIST.merged();
    let merged = LIST.allowed(MERGED).listed();
    let origins: Vec<String> = merged.iter().map(|origin| origin.pattern.to_string()).collect();
    assert_eq!(origins, ["https://a.example", "https://*.github.io:*", "app://a.example"]);
    assert!(merged
        .iter()
        .all(|origin| OriginPattern::parse(&origin.pattern.to_string()) == Ok(origin.pattern)));
}

#[test]
fn seconds_are_their_digits() {
    for number in [0, 1, 9, 10, 600, 86_400, 2_147_483_647, u32::MAX] {
        assert_eq!(Seconds::of(number).text(), number.to_string());
        assert_eq!(Seconds::of(number).refusal().is_some(), number > 2_147_483_647);
    }
}
