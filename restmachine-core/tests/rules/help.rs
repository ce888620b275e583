//! The help of each rule: what it says to write instead.

use crate::{origins, Draft};
use restmachine_core::{
    BuildProfile, LiteralReason, MissingReason, OriginPattern, PathPattern, PolicyTarget, Rule, SchemeReason,
};

#[test]
fn corrected_origins() {
    for (written, corrected) in [
        ("https://a.com/", "https://a.com"),
        ("https://a.com:8443/path?query#fragment", "https://a.com:8443"),
        ("HTTPS://A.com:443/", "https://a.com"),
        ("https://A.com", "https://a.com"),
        ("https://*.A.com/", "https://*.a.com"),
        ("app.example.com", "https://app.example.com"),
        ("app.example.com/", "https://app.example.com"),
        ("*.example.com", "https://*.example.com"),
        ("//a.com", "https://a.com"),
        ("http:/a.com", "http://a.com"),
        ("http//a.com", "http://a.com"),
        ("https:a.com/", "https://a.com"),
        ("://a.com", "https://a.com"),
        ("http-app.example.com", "https://http-app.example.com"),
        ("localhost:3000", "http://localhost:3000"),
        (" https://a.com ", "https://a.com"),
        ("https://a.com,", "https://a.com"),
        ("https://user:password@a.com/", "https://a.com"),
        ("https://%65xample.com", "https://example.com"),
        ("https://münchen.de", "https://xn--mnchen-3ya.de"),
        ("https://MÜNCHEN.de/", "https://xn--mnchen-3ya.de"),
        ("https://*.münchen.de:*", "https://*.xn--mnchen-3ya.de:*"),
        ("https://a。com", "https://a.com"),
        ("https://m%C3%BCnchen.de:443", "https://xn--mnchen-3ya.de"),
        ("https://faß.de", "https://xn--fa-hia.de"),
        ("münchen.de", "https://xn--mnchen-3ya.de"),
        ("https://*example.com", "https://*.example.com"),
        ("https://*Example.com:443/", "https://*.example.com"),
        ("https://a.com:443", "https://a.com"),
        ("http://a.com:80", "http://a.com"),
        ("https://a.com:", "https://a.com"),
        ("https://a.com:08443", "https://a.com:8443"),
        ("https://127.1", "https://127.0.0.1"),
        ("https://0x7f000001", "https://127.0.0.1"),
        ("https://0X7F.1/", "https://127.0.0.1"),
        ("https://0177.0.0.1", "https://127.0.0.1"),
        ("https://192.0.2.1.", "https://192.0.2.1"),
        ("https://[2001:DB8:0::1]", "https://[2001:db8::1]"),
        ("https://[0:0:0:0:0:0:0:1]:8443", "https://[::1]:8443"),
        ("https://[fe80::1%25eth0]", "https://[fe80::1]"),
        ("https://::1", "https://[::1]"),
        ("https://[::1", "https://[::1]"),
        ("https://[::ffff:1.2.3.4]", "https://[::ffff:102:304]"),
        ("https://[::ffff:127.0.0.1]:9443", "https://[::ffff:7f00:1]:9443"),
        ("https://[::FFFF:0:0]", "https://[::ffff:0:0]"),
        ("moz-extension://*/", "moz-extension://*"),
        ("chrome-extension://ABC/", "chrome-extension://abc"),
        ("moz-extension://*:*", "moz-extension://*"),
    ] {
        let rule = OriginPattern::parse(written).unwrap_err();
        assert_eq!(rule.help(), format!("write `{corrected}`"), "{written} breaks {}", rule.id());
        assert!(OriginPattern::parse(corrected).is_ok());
    }
}

#[test]
fn origins_that_cannot_be_corrected() {
    for (written, words) in [
        ("https://a\u{fffd}.de", "Punycode"),
        ("https://", "`https://app.example.com`"),
        // A single word is unlikely to be a host.
        ("self", "`https://app.example.com`"),
        ("1", "`https://app.example.com`"),
        ("https", "`https://app.example.com`"),
        ("::1", "`https://app.example.com`"),
        // A correction must not introduce a `*`.
        ("https://%2a.example.com", "Punycode"),
        ("https://＊.example.com", "Punycode"),
        ("https://a b.com", "`https://app.example.com`"),
        ("https://a.com:0", "1 to 65535"),
        ("https://a.com:65536", "1 to 65535"),
        ("https://1.256.1.1", "four decimal numbers"),
        ("https://1.2.3.4.0", "four decimal numbers"),
        ("https://1.2.3.4.5", "four decimal numbers"),
        ("https://256.256.256.256", "four decimal numbers"),
        ("https://1.2.3.256", "four decimal numbers"),
        ("https://[::g]", "compressed form"),
        ("null", "real origin"),
        ("file:///a", "serve the page"),
        ("https://*", "`https://*.example.com`"),
        ("https://a.*.example.com", "for every subdomain"),
        ("https://*-app.example.com", "for every subdomain"),
        ("https://a..com", "extra dot"),
        ("https://a.com,https://b.com/", "[\"https://a.com\", \"https://b.com\"]"),
        ("a.com, b.com", "[\"https://a.com\", \"https://b.com\"]"),
        ("https://a.com, https://ü.com", "[\"https://a.com\", \"https://xn--tda.com\"]"),
        ("https://a.com, https://a..com", "one string for each origin"),
    ] {
        let help = OriginPattern::parse(written).unwrap_err().help();
        assert!(help.contains(words), "{written}: {help}");
    }
}

#[test]
fn help_without_a_corrected_origin() {
    let unknown = |name: &str| Rule::KeyUnknown {
        name: name.to_owned(),
        meant: restmachine_core::Key::from_name(name).unwrap_err(),
        is_alone: false,
    };
    let text = |name: &str| name.to_owned();
    for (rule, help) in [
        (Rule::MethodCase(text("patch")), "write `PATCH`"),
        (Rule::MethodToken(text("GET, POST")), "write one string for each: `[\"GET\", \"POST\"]`"),
        (Rule::MethodToken(text("GET ")), "write `GET`"),
        (
            Rule::MethodUnserved { method: text("PUT"), served: vec![text("GET"), text("POST")] },
            "remove it, or choose from the methods served here: `GET`, `POST`",
        ),
        (Rule::HeaderToken(text("X-A, X-B")), "write one string for each: `[\"X-A\", \"X-B\"]`"),
        (Rule::HeaderToken(text("X-A:")), "write `X-A`"),
        (Rule::HeaderForbidden(text("cookie")), "write `credentials` to let the browser send cookies"),
        (Rule::MaxAgeRange(text("\"60\"")), "write `max_age = 60`"),
        (
            Rule::MaxAgeRange(text("60 * 10")),
            "write the number itself, or use a constant: `const MAX_AGE: u32 = 60 * 10;` and `max_age = MAX_AGE`",
        ),
        (
            Rule::MaxAgeRange(text("std::time::Duration::from_secs(60)")),
            "write the seconds as one number, such as `max_age = 86400`; `0` turns caching off",
        ),
        (Rule::OriginMissing(MissingReason::List), "write `origins = [\"https://app.example.com\"]`"),
        (
            Rule::OriginMissing(MissingReason::ListOfLevel),
            "write `origins = [\"https://app.example.com\"]`, or `#[cors(off)]` to turn CORS off here",
        ),
        (
            Rule::OriginInsecure(text("http://a.com")),
            "write `https://a.com`, or add `dangerously_allow_insecure_origins`",
        ),
        (
            Rule::OriginInsecure(text("http://192.0.2.1:8080")),
            "write `https://192.0.2.1:8080`, with the port that serves https, or add `dangerously_allow_insecure_origins`",
        ),
        (
            Rule::OriginInsecure(text("http://*.a.com:*")),
            "write `https://*.a.com:*`, or add `dangerously_allow_insecure_origins`",
        ),
        (
            Rule::OriginInsecure(text("http://[2001:db8::1]")),
            "write `https://[2001:db8::1]`, or add `dangerously_allow_insecure_origins`",
        ),
        (
            Rule::OriginScheme { origin: text("http://*:*"), reason: SchemeReason::Network },
            "write `http://*.example.com` for every subdomain, or list the origins",
        ),
        (
            Rule::OriginScheme { origin: text("app://*"), reason: SchemeReason::Credentials },
            "list the origin of your own extension, or share no credentials and let it send a token, or add `dangerously_allow_whole_scheme`",
        ),
        (
            Rule::OriginInsecure(text("ws://a.com")),
            "serve it over https, or add `dangerously_allow_insecure_origins`",
        ),
        (unknown("allow_origins"), "did you mean `origins`?"),
        (restmachine_core::check_route_method("get").unwrap_err(), "write `GET`"),
    ] {
        assert_eq!(rule.help(), help);
    }
    let alone = Rule::KeyUnknown { name: text("partners"), meant: None, is_alone: true };
    assert!(alone
        .help()
        .starts_with("a constant policy is written in upper case, or with its path, as in `self::partners`"));
    assert!(unknown("vary").help().ends_with("`dangerously_allow_whole_scheme`, `off`"));
}

#[test]
fn corrected_paths() {
    for (written, corrected) in [
        ("x/{id}", "/x/{id}"),
        ("/a//b", "/a/b"),
        ("/münchen/{größe}", "/m%C3%BCnchen/{größe}"),
        ("/a b", "/a%20b"),
        (" /a", "/a"),
        ("/a\"b`c^d", "/a%22b%60c%5Ed"),
        ("/<id>", "/{id}"),
        ("/a<b", "/a%3Cb"),
        ("/x?y=z", "/x"),
        ("/x#y", "/x"),
        ("/100%/50%25", "/100%25/50%25"),
        ("/a\\b", "/a/b"),
        ("/users/:id", "/users/{id}"),
        ("/:tenant/x/*rest", "/{tenant}/x/{*rest}"),
        ("/:id.json", "/{id}.json"),
        ("/%61xum", "/axum"),
        ("/stra%c3%9fe/%7euser", "/stra%C3%9Fe/~user"),
        ("/caf%c3%a9 é", "/caf%C3%A9%20%C3%A9"),
        ("/100%/%61", "/100%25/a"),
        ("x%41/:id", "/xA/{id}"),
        ("/files/*", "/files/{*rest}"),
        ("/files/**", "/files/{*rest}"),
        ("/files/.*", "/files/{*rest}"),
        ("/files/(.*)", "/files/{*rest}"),
        ("/files/...", "/files/{*rest}"),
        ("/files/**path", "/files/{*path}"),
        ("/files/:path*", "/files/{*path}"),
        ("/files/:path+", "/files/{*path}"),
        ("/files/:path(.*)", "/files/{*path}"),
        ("/files/<path..>", "/files/{*path}"),
        ("/files/<path:name>", "/files/{*name}"),
        ("/files/{path:.*}", "/files/{*path}"),
        ("/files/{path:path}", "/files/{*path}"),
        ("/files/{path..}", "/files/{*path}"),
        ("/files/{path...}", "/files/{*path}"),
        ("/files/{path*}", "/files/{*path}"),
        ("/files/{**path}", "/files/{*path}"),
        ("/files/[...path]", "/files/{*path}"),
        ("/files/[[...path]]", "/files/{*path}"),
        ("/users/<int:id>", "/users/{id}"),
        ("/users/:id([0-9]+)/*", "/users/{id}/{*rest}"),
        ("/x/{$}", "/x/"),
    ] {
        let rule = PathPattern::parse(written).unwrap_err();
        assert_eq!(rule.help(), format!("write `{corrected}`"), "{written}");
    }
    let early = PathPattern::parse("/*rest/edit").unwrap_err();
    assert_eq!(early.help(), "write `/{id}` for one segment, or `/{*rest}` for the rest of the path");
    assert_eq!(
        PathPattern::parse_prefix("/api/").unwrap_err().help(),
        "write `/api`; for `/api/`, add a route `/{$}` to the mounted router"
    );
    assert_eq!(
        PathPattern::parse("//").unwrap_err().help(),
        "write `/`; in a mounted router, the route `/{$}` is its prefix with a slash at the end"
    );
    let middle = PathPattern::parse("/*/edit").unwrap_err();
    assert_eq!(middle.help(), "write `/{id}` for one segment, or `/{*rest}` for the rest of the path");
    for (written, corrected) in [
        ("/api/*", "/api"),
        ("/api/**/", "/api"),
        ("api/*", "/api"),
        ("*", "/"),
        ("/:tenant/:rest*", "/{tenant}"),
        ("/%61pi/<path..>", "/api"),
        ("/api/{rest:.*}", "/api"),
    ] {
        let rule = PathPattern::parse_prefix(written).unwrap_err();
        assert_eq!(rule.help(), format!("write `{corrected}`"), "{written}");
        assert!(PathPattern::parse_prefix(corrected).is_ok(), "{corrected}");
    }
    let rest = PathPattern::parse_prefix("/api/{*rest}").unwrap_err();
    assert_eq!(rest.help(), "remove it: the paths of the mounted router follow the prefix");
}

#[test]
fn an_http_origin_has_a_secure_counterpart() {
    for (http, https) in [
        ("http://a.com", Some("https://a.com")),
        ("http://a.com:8080", Some("https://a.com:8080")),
        ("http://a.com:443", Some("https://a.com")),
        ("http://*.a.com:*", Some("https://*.a.com:*")),
        ("http://192.0.2.1", Some("https://192.0.2.1")),
        ("http://[2001:db8::1]:81", Some("https://[2001:db8::1]:81")),
        ("https://a.com", None),
        ("httpx://a.com", None),
        ("app://a.com", None),
    ] {
        let pattern = OriginPattern::parse(http).unwrap();
        assert_eq!(pattern.over_https().as_deref(), https, "{http}");
    }
}

/// Whatever string is written, an origin that the help offers for it breaks no rule.
#[test]
fn corrections_are_sound() {
    let alphabet = [
        "https", "HTTP", "://", ":", "/", "a.com", "A", ".", "*", "443", "0", "[::1]", "%61", "@", ",", " ",
        "ü",
    ];
    let mut corrected = 0;
    for first in alphabet {
        for second in alphabet {
            for third in alphabet {
                for fourth in alphabet {
                    let text = [first, second, third, fourth].concat();
                    let draft = Draft { origins: origins(&[&text]), ..Draft::default() };
                    let judged = draft.judge(&PolicyTarget::Routes, BuildProfile::Unknown);
                    for violation in judged.err().unwrap_or_default() {
                        let help = violation.rule.help();
                        let is_literal = !matches!(violation.rule, Rule::OriginNull | Rule::OriginPattern(_));
                        let literal = help.strip_prefix("write `").and_then(|help| help.strip_suffix('`'));
                        if let Some(origin) = literal.filter(|_| is_literal) {
                            assert!(OriginPattern::parse(origin).is_ok(), "{text}: {help}");
                            assert_ne!(origin, text);
                            corrected += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(corrected > 1000);
}

/// A path that is not a literal: the literal itself if it can be computed, and otherwise a way to share one.
#[test]
fn literals() {
    let literal = Some("/a/b".to_owned());
    for (reason, literal, help) in [
        (LiteralReason::Path, literal, "write `\"/a/b\"`"),
        (LiteralReason::Method, Some("PURGE".to_owned()), "write `\"PURGE\"`"),
        (LiteralReason::Method, None, "write the method in quotes, such as `\"PURGE\"`"),
    ] {
        let rule = Rule::RouteLiteral { written: "NAME".to_owned(), reason, literal };
        assert_eq!(rule.help(), help);
    }
    for reason in [LiteralReason::Path, LiteralReason::Prefix] {
        let rule = Rule::RouteLiteral { written: "NAME".to_owned(), reason, literal: None };
        assert!(rule.help().contains("`macro_rules!`"), "{}", rule.help());
    }
}

/// A parameter without an argument: the argument that was probably meant is named.
#[test]
fn parameters_that_no_argument_takes() {
    let rule = |meant| Rule::RouteUnbound { name: "name".to_owned(), meant };
    assert_eq!(rule(None).help(), "name an argument `name`, or write `{_name}` to ignore it");
    let renamed = "rename the argument `nmae` to `name`, or write `{_name}` to ignore the parameter";
    assert_eq!(rule(Some("nmae".to_owned())).help(), renamed);
}
