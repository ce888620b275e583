//! What people read who give a value and write no Rust: every message names the value and what to write, and no key.

use crate::wording::rules;
use restmachine_core::{Key, LengthReason, MissingReason, Rule, SchemeReason, SuffixReason, SyntaxReason};

const APP: &str = "List the origins, such as `https://app.example.com`.";

fn text(text: &str) -> String {
    text.to_owned()
}

fn syntax(origin: &str, reason: SyntaxReason) -> Rule {
    Rule::OriginSyntax { origin: text(origin), reason }
}

#[test]
fn messages() {
    for (rule, message) in [
        (Rule::OriginTail(text("https://a.com/")), "`https://a.com/` has more than a scheme, host and port: browsers never send the rest, so it never matches. Write `https://a.com`."),
        (Rule::OriginMissing(MissingReason::List), &*format!("No origins are listed, so no request can match. {APP}")),
        (Rule::OriginMissing(MissingReason::Entry), "An empty string is among the origins: it matches nothing. Remove it; if the list is split from a string, look for a comma at its end."),
        (syntax("a.com, b.com", SyntaxReason::List), "`a.com, b.com` is not a valid origin: it is several origins in one string. Write each by itself: `https://a.com`, `https://b.com`."),
        (syntax("a b, c", SyntaxReason::List), "`a b, c` is not a valid origin: it is several origins in one string. Write each by itself."),
        (Rule::OriginInsecure(text("http://a.com")), "CORS: Cannot trust an insecure origin with credentials, because an attacker on the network can impersonate it: `http://a.com`. Write `https://a.com`."),
        (Rule::OriginWildcardListed, "CORS: Cannot combine wildcard origin '*' with other origins: it already covers them. Write `*` alone, or remove it."),
        (Rule::OriginScheme { origin: text("app://*"), reason: SchemeReason::Credentials }, "CORS: Cannot trust a whole scheme with credentials, because any installed extension or app may ask: `app://*`. List the origin of your own extension, or share no credentials and let it send a token."),
        (Rule::OriginPublicSuffix { origin: text("https://*.a.com"), reason: SuffixReason::Unknown }, &*format!("CORS: Cannot trust a subdomain pattern with credentials, because its domain may be a public suffix: `https://*.a.com`. {APP}")),
        (Rule::MethodToken(text("GET, PUT")), "`GET, PUT` is not a valid method: browsers would reject the whole list. Write each by itself: `GET`, `PUT`."),
        (Rule::MethodWildcard, "`*` cannot mean every method: with credentials, it is just a method named `*`. List the methods, such as `GET` and `POST`."),
        (Rule::HeaderToken(text("X-A:")), "`X-A:` is not a valid header name: browsers would reject the whole list. Write `X-A`."),
        (Rule::HeaderForbidden(text("cookie")), "`cookie` is a forbidden request header: only the browser can set it. Remove it: with credentials, the browser sends cookies without asking."),
        (Rule::ExposeRequestName(text("Origin")), "`Origin` is prohibited in the list of exposed headers: it holds nothing that a script could use. Remove it."),
        (Rule::MaxAgeRange(text("2147483648")), "`2147483648` is not a valid lifetime of a preflight: expected a whole number of seconds from 0 to 2147483647. Write the seconds as one number, such as `86400`; `0` turns caching off."),
    ] {
        assert_eq!(rule.message(), message);
    }
}

/// The rules of policies that the list of all rules has, and those that have several reasons.
fn rules_of_values() -> Vec<Rule> {
    let is_of_value = |id: &str| !id.starts_with("K-") && !id.starts_with("R-") && id != "M-UNSERVED";
    let listed = rules().into_iter().filter(|(id, _)| is_of_value(id)).map(|(_, rule)| rule);
    let network = SchemeReason::Network;
    let length = |reason| Rule::OriginLength { origin: text("https://a.com"), reason };
    let others = [
        syntax("https://a b", SyntaxReason::WhiteSpace),
        syntax("https://u@a.com", SyntaxReason::UserInfo),
        syntax("a.com, b.com", SyntaxReason::List),
        length(LengthReason::Scheme),
        length(LengthReason::Host),
        length(LengthReason::LongLabel(text("a"))),
        length(LengthReason::Punycode(text("xn--a"))),
        Rule::OriginScheme { origin: text("https://*"), reason: network },
        Rule::OriginScheme { origin: text("app://*:1"), reason: SchemeReason::Port },
        Rule::OriginScheme { origin: text("app://*"), reason: SchemeReason::Credentials },
        Rule::OriginPublicSuffix { origin: text("https://*.a.com"), reason: SuffixReason::Unknown },
        Rule::OriginInsecure(text("ws://a.com")),
        Rule::HeaderForbidden(text("Cookie")),
        Rule::HeaderToken(text("X-A, X-B")),
        Rule::MaxAgeRange(text("4294967295")),
    ];
    listed.chain(others).collect()
}

#[test]
fn no_message_speaks_of_rust() {
    let rules = rules_of_values();
    assert!(rules.len() > 45, "{}", rules.len());
    for rule in rules {
        let message = rule.message();
        // An address has brackets of its own.
        let words = message.replace("https://[2001:DB8::1]", "…").replace("https://[2001:db8::1]", "…");
        for word in
            ["macro", "attribute", "feature", "=", "[", "dangerously", "const", "cfg", "table", "layer"]
        {
            assert!(!words.contains(word), "{word}: {message}");
        }
        for key in Key::ALL {
            assert!(!words.contains(&format!("`{}`", key.name())), "{message}");
        }
        assert!(message.ends_with('.') && !message.ends_with("..") && !message.contains(".. "), "{message}");
        assert!(!message.starts_with(char::is_lowercase), "{message}");
    }
}
