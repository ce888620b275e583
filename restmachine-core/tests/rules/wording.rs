//! Every rule has a name, a line, a help and a link.

use restmachine_core::{
    text, Key, LengthReason, LiteralReason, MethodReason, MissingReason, OriginPattern, PathPattern,
    PathReason, Place, Rule, SchemeReason, SignatureReason, SuffixReason, SyntaxReason, Violation,
};
use std::collections::HashSet;

/// An example of each rule, in the order of the documentation.
pub(crate) fn rules() -> Vec<(&'static str, Rule)> {
    let text = |text: &str| text.to_owned();
    let (syntax, length) = (SyntaxReason::NoScheme, LengthReason::EmptyLabel);
    let (first, second) = (text("src/a.rs:1"), text("src/b.rs:2"));
    vec![
        ("O-WILDCARD-CREDENTIALS", Rule::OriginWildcardCredentials),
        ("O-WILDCARD-LISTED", Rule::OriginWildcardListed),
        ("O-MISSING", Rule::OriginMissing(MissingReason::List)),
        ("O-MISSING", Rule::OriginMissing(MissingReason::Entry)),
        ("O-SYNTAX", Rule::OriginSyntax { origin: text("app.example.com"), reason: syntax }),
        ("O-TAIL", Rule::OriginTail(text("https://a.com/"))),
        ("O-CASE", Rule::OriginCase(text("https://A.com"))),
        ("O-UNICODE", Rule::OriginUnicode(text("https://ü.com"))),
        ("O-DEFAULT-PORT", Rule::OriginDefaultPort(text("https://a.com:443"))),
        ("O-PORT", Rule::OriginPort(text("https://a.com:0"))),
        ("O-IPV4", Rule::OriginIpv4(text("https://127.1"))),
        ("O-IPV6", Rule::OriginIpv6(text("https://[2001:DB8::1]"))),
        ("O-LENGTH", Rule::OriginLength { origin: text("https://a..com"), reason: length }),
        ("O-NULL", Rule::OriginNull),
        ("O-FILE", Rule::OriginFile(text("file:///a"))),
        ("O-PATTERN", Rule::OriginPattern(text("https://*example.com"))),
        ("O-SCHEME", Rule::OriginScheme { origin: text("https://*"), reason: SchemeReason::Network }),
        (
            "O-PUBLIC-SUFFIX",
            Rule::OriginPublicSuffix { origin: text("https://*.com"), reason: SuffixReason::Public },
        ),
        ("O-INSECURE", Rule::OriginInsecure(text("http://a.com"))),
        (
            "O-DUPLICATE",
            Rule::OriginDuplicate { origin: text("https://a.com"), cover: text("https://a.com") },
        ),
        ("O-REFLECT", Rule::OriginReflect),
        ("O-REFLECT-RELEASE", Rule::OriginReflectRelease),
        ("M-TOKEN", Rule::MethodToken(text("G T"))),
        ("M-FORBIDDEN", Rule::MethodForbidden(text("TRACE"))),
        ("M-CASE", Rule::MethodCase(text("get"))),
        ("M-EMPTY", Rule::MethodEmpty),
        ("M-MISSING", Rule::MethodMissing),
        ("M-UNSERVED", Rule::MethodUnserved { method: text("PUT"), served: vec![text("GET")] }),
        ("M-WILDCARD", Rule::MethodWildcard),
        ("M-DUPLICATE", Rule::MethodDuplicate(text("GET"))),
        ("H-TOKEN", Rule::HeaderToken(text("X A"))),
        ("H-FORBIDDEN", Rule::HeaderForbidden(text("Host"))),
        ("H-RESPONSE-NAME", Rule::HeaderResponseName(text("Access-Control-Max-Age"))),
        ("H-WILDCARD-CREDENTIALS", Rule::HeaderWildcardCredentials),
        ("H-WILDCARD-LISTED", Rule::HeaderWildcardListed),
        ("X-FORBIDDEN", Rule::ExposeForbidden(text("Set-Cookie"))),
        ("X-REQUEST-NAME", Rule::ExposeRequestName(text("Origin"))),
        ("H-DUPLICATE", Rule::HeaderDuplicate(text("etag"))),
        ("A-RANGE", Rule::MaxAgeRange(text("-1"))),
        ("K-UNKNOWN", Rule::KeyUnknown { name: text("vary"), meant: None, is_alone: false }),
        ("K-DUPLICATE", Rule::KeyDuplicate(Some(Key::Origins))),
        ("K-DUPLICATE", Rule::KeyDuplicate(None)),
        ("K-ORPHAN", Rule::KeyOrphan),
        ("K-OFF", Rule::KeyOff),
        ("R-CONFLICT", Rule::RouteConflict { method: text("GET"), path: text("/a"), first, second }),
        ("R-PATH", Rule::RoutePath { path: text("users"), reason: PathReason::NoSlash }),
        (
            "R-LITERAL",
            Rule::RouteLiteral { written: text("PATH"), reason: LiteralReason::Path, literal: None },
        ),
        ("R-UNBOUND", Rule::RouteUnbound { name: text("id"), meant: None }),
        ("R-IGNORED", Rule::RouteIgnored(text("id"))),
        ("R-BODY", Rule::RouteBody { first: text("a"), second: text("b") }),
        ("R-METHOD", Rule::RouteMethod { method: text("CONNECT"), reason: MethodReason::Connect }),
        ("R-SIGNATURE", Rule::RouteSignature(SignatureReason::Receiver)),
        ("R-ENTRY", Rule::RouteEntry(text("show"))),
    ]
}

#[test]
fn every_rule_speaks() {
    let mut lines = HashSet::new();
    for (id, rule) in rules() {
        let line = rule.to_string();
        assert_eq!(rule.id(), id);
        assert!(line.len() > 10 && !line.ends_with('.'), "{id}: {line}");
        assert!(!line.contains(char::is_control) && !line.contains('\u{202e}'), "{id}: {line:?}");
        assert!(rule.help().len() > 5 && !rule.help().ends_with('.'), "{id}: {}", rule.help());
        assert!(!rule.help().contains('\n'), "{id}: {}", rule.help());
        let is_ours = id.starts_with("K-") || (id.starts_with("R-") && id != "R-PATH" && id != "R-METHOD");
        assert_eq!(rule.link().is_none(), is_ours, "{id}: a standard's rule names its section");
        assert!(rule.link().is_none_or(|link| link.starts_with("https://")), "{id}");
        assert!(lines.insert(line), "{id} says what another rule says");
    }
}

#[test]
fn the_first_message_starts_with_its_fixed_words() {
    let head = "CORS: Cannot use wildcard origin '*' with credentials";
    assert!(text::WILDCARD_CREDENTIALS.line.starts_with(head));
    assert_eq!(Rule::OriginWildcardCredentials.to_string(), text::WILDCARD_CREDENTIALS.line);
}

#[test]
fn a_violation_says_what_its_rule_says() {
    let violation = Violation { place: Place::Policy, rule: Rule::OriginMissing(MissingReason::List) };
    assert_eq!(violation.to_string(), Rule::OriginMissing(MissingReason::List).to_string());
}

/// The examples above are real: parsing the origin in the message of each gives that rule.
#[test]
fn examples_are_what_parsing_reports() {
    let mut found = 0;
    for (id, rule) in rules() {
        let said = rule.to_string();
        let is_origin = id.starts_with("O-") && !id.starts_with("O-REFLECT");
        let Some(text) = said.split('`').nth(1).filter(|_| is_origin) else { continue };
        if let Err(engine) = OriginPattern::parse(text) {
            assert_eq!(engine, rule);
            found += 1;
        }
    }
    assert_eq!(found, 13);
}

/// Invisible characters and line breaks are escaped.
#[test]
fn hostile_strings_stay_on_one_line() {
    let texts =
        ["https://a\n.com", "https://a\u{202e}.com", "\0", "https://a.com/\r\nb", "file:\u{7}", "\u{85}"];
    for rule in texts.into_iter().filter_map(|text| OriginPattern::parse(text).err()) {
        let line = rule.to_string();
        assert!(!line.contains(char::is_control) && !line.contains('\u{202e}'), "{line:?}");
        assert!(!rule.help().contains(char::is_control), "{rule:?}");
    }
    let path = PathPattern::parse("a\u{202e}\n").unwrap_err().to_string();
    assert!(!path.contains(char::is_control) && !path.contains('\u{202e}'), "{path:?}");
}
