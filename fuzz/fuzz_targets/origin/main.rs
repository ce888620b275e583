//! Origins that a policy may list and that a request sends, compared with the `url` crate.
//!
//! An input has three lines: two origins that a policy might list, and the `Origin` of a request.

#![no_main]

mod expected;
mod service;

use libfuzzer_sys::fuzz_target;
use restmachine_core::{is_serialised_origin, OriginPattern, Rule};
use url::Url;

use crate::expected::{is_as_browsers_send, serialised, Expected};

fuzz_target!(|input: &[u8]| {
    let mut lines = input.splitn(3, |byte| *byte == b'\n');
    let mut next = || lines.next().unwrap_or_default();
    let (one, other, sent) = (next(), next(), next());
    check_sent(sent);
    let (Ok(one), Ok(other)) = (str::from_utf8(one), str::from_utf8(other)) else { return };
    let patterns = (check_listed(one), check_listed(other));
    if let (Some(one), Some(other)) = &patterns {
        check_covering(one, other, sent);
        check_covering(other, one, sent);
    }
    let accepted = [(one, patterns.0), (other, patterns.1)];
    let accepted = accepted.into_iter().filter_map(|(text, pattern)| Some((text, pattern?)));
    let (listed, patterns): (Vec<&str>, Vec<OriginPattern<&str>>) = accepted.unzip();
    for (text, pattern) in listed.iter().zip(&patterns) {
        check_match(pattern, sent);
        service::check_credentials(text);
    }
    if !listed.is_empty() {
        service::check_policy(&listed, sent);
    }
});

/// Checks that an accepted origin is what a URL parser makes of it, and that a refused one is explained.
fn check_listed(text: &str) -> Option<OriginPattern<&str>> {
    match OriginPattern::parse(text) {
        Ok(pattern) => {
            assert_eq!(pattern.to_string(), text);
            assert_eq!(pattern.to_owned().as_str(), pattern);
            assert!(pattern.covers(&pattern));
            if let OriginPattern::Exact(_) = pattern {
                let url = Url::parse(text).ok();
                assert_eq!(
                    url.as_ref().and_then(serialised).as_deref(),
                    Some(text),
                    "accepted, but not the origin of a URL"
                );
                assert!(is_serialised_origin(text.as_bytes()), "{text}: accepted, but never matched");
                assert!(pattern.matches(text));
            }
            Some(pattern)
        }
        Err(rule) => {
            check_explained(text, &rule);
            None
        }
    }
}

/// Checks that a refusal has a message, and that the origin it offers instead is accepted.
fn check_explained(text: &str, rule: &Rule) {
    assert!(!rule.explanation().is_empty());
    let help = rule.help();
    let is_literal = !matches!(rule, Rule::OriginNull | Rule::OriginPattern(_));
    if let Some(offered) = help.strip_prefix("write `").and_then(|help| help.strip_suffix('`'))
        && is_literal
    {
        assert!(OriginPattern::parse(offered).is_ok(), "{text:?}: {help}");
        assert_ne!(offered, text, "the refused origin is offered again");
    }
}

/// The length of a scheme, a host with a final dot, and a port, each as long as the rules allow.
const LONGEST: usize = 64 + 3 + 254 + 6;

/// Checks that every recognised origin fits the grammar, and that every origin of a URL parser is recognised.
fn check_sent(sent: &[u8]) {
    let is_origin = is_serialised_origin(sent);
    let Ok(text) = str::from_utf8(sent) else {
        assert!(!is_origin);
        return;
    };
    if is_origin {
        assert!(expected::is_in_grammar(text), "{text:?} is not a serialised origin");
    }
    if let Ok(url) = Url::parse(text)
        && url.origin().is_tuple()
    {
        let origin = url.origin().ascii_serialization();
        // No page has the port 0, and a registered name of RFC 3986 contains no `"`, `{`, `}` or backtick.
        let is_of_no_page =
            url.port() == Some(0) || origin.contains(['"', '`', '{', '}']) || origin.len() > LONGEST;
        assert!(is_of_no_page || is_serialised_origin(origin.as_bytes()), "{origin:?} is sent by browsers");
    }
}

/// Checks that a pattern matches everything that a pattern which it covers matches.
fn check_covering(one: &OriginPattern<&str>, other: &OriginPattern<&str>, sent: &[u8]) {
    let is_covering = one.covers(other);
    if let OriginPattern::Exact(text) = *other {
        assert_eq!(is_covering, one.matches(text), "{one} and {other}");
    }
    if let Ok(sent) = str::from_utf8(sent) {
        assert!(!is_covering || !other.matches(sent) || one.matches(sent), "{one}, {other} and {sent}");
    }
}

/// Checks that a pattern matches exactly its origin, or those of its family.
fn check_match(pattern: &OriginPattern<&str>, sent: &[u8]) {
    let Ok(sent) = str::from_utf8(sent) else { return };
    let expected = Expected::of(&pattern.to_string(), sent);
    expected.check(pattern.matches(sent), &format!("{pattern} and {sent:?}"));
    if pattern.matches(sent) && is_as_browsers_send(sent) {
        assert!(is_serialised_origin(sent.as_bytes()), "{sent:?}: matched, but not an origin");
    }
}
