//! Which origins of requests a pattern matches, and which bytes are an origin at all.

use restmachine_core::{is_serialised_origin, HostPattern, OriginPattern, PortPattern};

const PATTERNS: &[&str] = &[
    "https://app.example.com",
    "https://*.example.com",
    "https://*.example.com:8443",
    "https://*.example.com:*",
    "http://localhost:*",
    "http://[::1]:*",
    "https://*.example.com.",
    "moz-extension://*",
];

#[test]
fn patterns() {
    for (pattern, yes, no) in [
        (
            "https://*.example.com",
            &["https://a.example.com", "https://a.b.example.com", "https://_a-1.example.com"][..],
            &[
                "https://example.com",
                "https://evilexample.com",
                "https://example.com.evil.org",
                "https://a.example.com.evil.org",
                "https://.example.com",
                "https://a..example.com",
                "https://..example.com",
                "https://a.example.com.",
                "https://a.example.com:8443",
                "https://a.example.com:443",
                "https://a.example.com:",
                "https://a.example.com/",
                "https://evil.org/.example.com",
                "https://evil.org/a.example.com",
                "https://evil.org?a.example.com",
                "https://evil.org#a.example.com",
                "https://evil.org\\a.example.com",
                "https://evil.org:80.example.com",
                "https://user@a.example.com",
                "https://a.example.com@evil.org",
                "https://*.example.com",
                "https://A.example.com",
                "https://a.Example.com",
                "https://ü.example.com",
                "https://a b.example.com",
                "https://a\0.example.com",
                "https://a.example.com\n",
                " https://a.example.com",
                "http://a.example.com",
                "xhttps://a.example.com",
                "https:/a.example.com",
                "https://",
                "null",
                "",
                "*",
            ][..],
        ),
        (
            "https://*.example.com:8443",
            &["https://a.example.com:8443"],
            &[
                "https://a.example.com",
                "https://a.example.com:84430",
                "https://a.example.com:08443",
                "https://example.com:8443",
            ],
        ),
        (
            "https://*.example.com:*",
            &["https://a.example.com", "https://a.example.com:1", "https://a.example.com:65535"],
            &[
                "https://a.example.com:",
                "https://a.example.com:0",
                "https://a.example.com:65536",
                "https://example.com:1",
            ],
        ),
        (
            "http://localhost:*",
            &["http://localhost", "http://localhost:3000", "http://localhost:65535"],
            &[
                "http://localhost:",
                "http://localhost:0",
                "http://localhost:03000",
                "http://localhost:65536",
                "http://localhost:+1",
                "http://localhost:3000/",
                "http://localhost:3000:3000",
                "http://localhost.evil.org",
                "http://localhostevil.org:3000",
                "http://a.localhost:3000",
                "http://localhost:3000@evil.org",
                "https://localhost:3000",
            ],
        ),
        (
            "http://[::1]:*",
            &["http://[::1]", "http://[::1]:3000"],
            &["http://[::1", "http://[::1]3000", "http://[::2]:3000", "http://::1:3000"],
        ),
        (
            "https://app.example.com",
            &["https://app.example.com"],
            &[
                "https://app.example.com/",
                "https://app.example.com:443",
                "https://App.example.com",
                "https://app.example.co",
            ],
        ),
        (
            "https://*.example.com.",
            &["https://a.example.com."],
            &["https://a.example.com", "https://a.example.com.."],
        ),
        (
            "moz-extension://*",
            &[
                "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e",
                "moz-extension://a",
                "moz-extension://a.b",
            ],
            &[
                "moz-extension://",
                "moz-extension://a:80",
                "moz-extension://a:",
                "moz-extension://a/",
                "moz-extension://a/b",
                "moz-extension://u@a",
                "moz-extension://A",
                "moz-extension://%61",
                "moz-extension://a, moz-extension://b",
                "chrome-extension://a",
                "xmoz-extension://a",
                "moz-extension",
                "null",
            ],
        ),
    ] {
        let pattern = OriginPattern::parse(pattern).unwrap();
        for origin in yes {
            assert!(pattern.matches(origin), "{pattern} and {origin}");
            assert!(is_serialised_origin(origin.as_bytes()), "{origin}");
        }
        for origin in no {
            assert!(!pattern.matches(origin), "{pattern} and {origin}");
        }
    }
}

#[test]
fn longest_hosts() {
    let pattern = OriginPattern::parse("https://*.example.com").unwrap();
    let labels = format!("{}a", "a.".repeat(120));
    assert!(pattern.matches(&format!("https://{labels}.example.com")));
    assert!(pattern.matches(&format!("https://{}.example.com", "a".repeat(63))));
    assert!(!pattern.matches(&format!("https://a{labels}.example.com")));
    assert!(!pattern.matches(&format!("https://{}.example.com", "a".repeat(64))));
    let whole = OriginPattern::parse("app://*").unwrap();
    assert!(whole.matches(&format!("app://{labels}.example.com")));
    assert!(!whole.matches(&format!("app://a{labels}.example.com")));
}

/// A scheme of 64 bytes, a host of 253 with a final dot, and a port of five digits.
#[test]
fn longest_origin() {
    let host = "a.".repeat(127);
    let longest = format!("{}://{host}:65535", "a".repeat(64));
    assert_eq!(OriginPattern::parse(&longest).map(|pattern| pattern.matches(&longest)), Ok(true));
    assert!(is_serialised_origin(longest.as_bytes()));
    assert!(!is_serialised_origin(format!("a{longest}").as_bytes()));
}

#[test]
fn parts_of_a_pattern() {
    for (text, scheme, host, port) in [
        ("https://a.com", "https", HostPattern::Exact("a.com"), PortPattern::Default),
        ("https://a.com:8443", "https", HostPattern::Exact("a.com"), PortPattern::Exact("8443")),
        ("http://[::1]:3000", "http", HostPattern::Exact("[::1]"), PortPattern::Exact("3000")),
        ("https://*.a.com", "https", HostPattern::Subdomains("a.com"), PortPattern::Default),
        ("http://localhost:*", "http", HostPattern::Exact("localhost"), PortPattern::Any),
        ("https://*.a.com:8443", "https", HostPattern::Subdomains("a.com"), PortPattern::Exact("8443")),
        ("app://*", "app", HostPattern::Any, PortPattern::Default),
    ] {
        let pattern = OriginPattern::parse(text).unwrap();
        assert_eq!((pattern.scheme(), pattern.host(), pattern.port()), (scheme, host, port));
        assert_eq!(pattern.to_string(), text);
        assert!(pattern.covers(&pattern));
    }
    let unparsed = OriginPattern::Exact("not an origin");
    assert_eq!((unparsed.scheme(), unparsed.host()), ("", HostPattern::Exact("")));
}

#[test]
fn serialised_origins() {
    for origin in [
        "https://a.com",
        "https://a.com.",
        "https://a.com:8443",
        "http://localhost:65535",
        "capacitor://localhost",
        "chrome-extension://abcdefghijklmnop",
        "a+b-c.d1://x",
        "https://[::1]",
        "https://[2001:db8::1]:8443",
        "https://192.0.2.1",
        "https://my_app.a-b.com",
        "https://a!$&'()*+,;=~.com",
    ] {
        assert!(is_serialised_origin(origin.as_bytes()), "{origin}");
    }
    for origin in [
        "",
        "null",
        "*",
        "https",
        "https:",
        "https:/",
        "https://",
        "https://:80",
        "://a.com",
        "1a://b",
        "+a://b",
        "HTTPS://a.com",
        "https://A.com",
        "https://a.com/",
        "https://a.com?",
        "https://a.com#",
        "https://a.com\\",
        "https://a.com:",
        "https://a.com:0",
        "https://a.com:080",
        "https://a.com:65536",
        "https://a.com:8x",
        "https://a.com:80:80",
        "https://u@a.com",
        "https://u:p@a.com",
        "https://a.com https://b.com",
        "https://a.com,https://b.com",
        "https://a.com, https://b.com",
        " https://a.com",
        "https://a.com ",
        "https://a\tb.com",
        "https://a\r\nb.com",
        "https://ü.com",
        "https://a%20b.com",
        "https://[::1",
        "https://::1]",
        "https://[::1]x",
        "https://x[::1]",
        "https://[::G]",
        "https://[2001:DB8::1]",
        "https://[::ffff:1.2.3.4]",
        "https://[]",
        "https://[1]",
        "https://[::1%25a]",
        "https://a\"b.com",
        "https://<a>.com",
        "https://a|b.com",
    ] {
        assert!(!is_serialised_origin(origin.as_bytes()), "{origin:?}");
    }
}

/// Puts every byte in every position of an origin: nothing panics, and everything that matches is an origin.
#[test]
fn any_bytes() {
    let patterns: Vec<OriginPattern<&str>> =
        PATTERNS.iter().map(|text| OriginPattern::parse(text).unwrap()).collect();
    let seeds =
        ["https://app.example.com", "https://a.b.example.com:8443", "http://[::1]:3000", "http://localhost"];
    let mut matched = 0;
    for seed in seeds {
        for position in 0..=seed.len() {
            for byte in 0..=255_u8 {
                let mut replaced = seed.as_bytes().to_vec();
                let mut inserted = replaced.clone();
                inserted.insert(position, byte);
                if let Some(place) = replaced.get_mut(position) {
                    *place = byte;
                }
                for candidate in [&replaced, &inserted] {
                    let is_origin = is_serialised_origin(candidate);
                    let Ok(text) = str::from_utf8(candidate) else {
                        assert!(!is_origin);
                        continue;
                    };
                    let is_matched = patterns.iter().any(|pattern| pattern.matches(text));
                    assert!(is_origin || !is_matched, "{text:?}");
                    matched += usize::from(is_matched);
                }
            }
        }
    }
    assert!(matched > seeds.len());
}
