//! An accepted origin is what the URL standard makes of it, and a pattern matches true subdomains only.

use fastrand::Rng;
use restmachine_core::{is_serialised_origin, HostPattern, OriginPattern};
use url::{Host, Url};

const SCHEMES: &[&str] =
    &["https", "http", "ftp", "ws", "wss", "capacitor", "app+x.1", "HTTPS", "https:", "file", ""];

const HOSTS: &[&str] = &[
    "example.com",
    "example.com.",
    "EXAMPLE.com",
    "a-b_c.example.com",
    "-a.com",
    "a-.com",
    "a..com",
    "ab--cd.com",
    "localhost",
    "com",
    "127.0.0.1",
    "127.1",
    "0x7f000001",
    "1.2.3.08",
    "1.2.3.4.5",
    "999.1.1.1",
    "a.1",
    "a.0x",
    "[::1]",
    "[2001:db8::1]",
    "[2001:DB8::1]",
    "[1:0:0:2:3:0:0:4]",
    "[::ffff:1.2.3.4]",
    "[::1.2.3.4]",
    "[1:2:3:4:5:6:7:8]",
    "[0:0:0:0:0:0:0:1]",
    "xn--mnchen-3ya.de",
    "xn--n3h.net",
    "xn--a.com",
    "xn--.com",
    "xn--a-ecp.ru",
    "xn--abc-.com",
    "xn--4dbcagdahymbxekheh6e0a7fei0b.com",
    "xn--4dbcagdahymbxekheh6e0a7fei0b.1a.com",
    "xn--ls8h.la",
    "xn--fa-hia.de",
    "xn--zca.xn--zca",
    "xn--1-eba.xn--9ca",
    "xn--",
    "münchen.de",
    "%61.com",
    "a%2fb.com",
    "user@a.com",
    "*.example.com",
    "a b.com",
    "a,b.com",
    "",
];

const PORTS: &[&str] =
    &["", "", "", ":1", ":80", ":443", ":8080", ":65535", ":65536", ":0", ":08", ":", ":a", ":*", ":21"];

const TAILS: &[&str] = &["", "", "", "", "", "/", "/a", "?", "#", "\\"];

/// Bytes with a meaning for some parser of origins or hosts.
const BYTES: &[u8] = b"az09AZ-._~:/?#[]@!$&'()*+,;=% \t\n\\|<>{}^`\"\0\x7f";

/// A string that is often an origin, and often nearly one.
fn candidate(random: &mut Rng) -> String {
    let parts = [SCHEMES, HOSTS, PORTS, TAILS].map(|texts| pick(random, texts));
    let [scheme, host, port, tail] = parts;
    let mut text = format!("{scheme}://{host}{port}{tail}").into_bytes();
    for _ in 0..random.usize(..3) {
        let position = random.usize(..text.len());
        let byte = pick(random, BYTES);
        match random.usize(..3) {
            0 => text[position] = byte,
            1 => text.insert(position, byte),
            _ => drop(text.remove(position)),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn pick<T: Copy>(random: &mut Rng, among: &[T]) -> T {
    among[random.usize(..among.len())]
}

/// The origin of a URL as a string. If the standard does not know the scheme, the origin is opaque, so the parts are
/// used.
fn serialised(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    if url.origin().is_tuple() {
        return Some(url.origin().ascii_serialization());
    }
    let host = url.host().map(|host: Host<&str>| host.to_string())?;
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}://{host}{port}", url.scheme()))
}

#[test]
fn an_accepted_origin_is_its_own_serialisation() {
    let mut random = Rng::with_seed(0x9_5167);
    let mut accepted = 0;
    for _ in 0..300_000 {
        let text = candidate(&mut random);
        if let Ok(pattern @ OriginPattern::Exact(_)) = OriginPattern::parse(&text) {
            accepted += 1;
            assert_eq!(serialised(&text).as_deref(), Some(&*text), "accepted, and no URL's origin");
            assert!(is_serialised_origin(text.as_bytes()), "{text}: accepted, and never matched");
            assert!(pattern.matches(&text) && pattern.to_string() == text);
        }
    }
    assert!(accepted > 5_000, "only {accepted} were accepted");
}

/// Labels of every kind that has ever fooled a check for subdomains.
const LABELS: &[&str] = &[
    "a", "app", "evil", "example", "com", "", "-", "_", "*", "xn--a", "a:1", "a/", "a@b", "A", "ü", "a b",
    ".",
];

const BASES: &[&str] = &["example.com", "localhost", "example.co.uk", "a.b.example.com", "example.com."];

#[test]
fn a_pattern_matches_true_subdomains_only() {
    let mut random = Rng::with_seed(0x5bd0);
    let mut matched = 0;
    for _ in 0..300_000 {
        let base = pick(&mut random, BASES);
        let text = format!("https://*.{base}");
        let pattern = OriginPattern::parse(&text).unwrap();
        let host = hostile_host(&mut random, base);
        let port = pick(&mut random, &["", "", "", ":8443", ":", ":0", ":443"]);
        let origin = format!("https://{host}{port}");
        let is_matched = pattern.matches(&origin);
        matched += usize::from(is_matched);
        assert_eq!(is_matched, port.is_empty() && is_subdomain(&host, base), "{pattern} and {origin}");
    }
    assert!(matched > 5_000, "only {matched} were matched");
}

/// A host that contains a base, with labels or other characters before and after it.
fn hostile_host(random: &mut Rng, base: &str) -> String {
    let mut labels = Vec::new();
    for _ in 0..random.usize(..4) {
        labels.push(pick(random, LABELS));
    }
    let front = labels.join(".");
    let glue = pick(random, &[".", ".", ".", ".", "", "..", "@", "/", ":"]);
    let back = pick(random, &["", "", "", "", ".", ".evil.org", "evil", ":1", "/"]);
    format!("{front}{glue}{base}{back}")
}

/// Whether a host is a subdomain by definition: at least one valid label, and then the labels of the base.
fn is_subdomain(host: &str, base: &str) -> bool {
    let (labels, base): (Vec<&str>, Vec<&str>) = (host.split('.').collect(), base.split('.').collect());
    let Some(count) = labels.len().checked_sub(base.len()).filter(|count| *count > 0) else { return false };
    let is_sound = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    labels[count..] == base[..] && labels[..count].iter().all(is_sound)
}

#[test]
fn names_that_fooled_others_do_not_match() {
    let pattern = OriginPattern::parse("https://*.example.com").unwrap();
    assert_eq!(pattern.host(), HostPattern::Subdomains("example.com"));
    for host in ["evilexample.com", "example.com.evil.org", ".example.com", "a..example.com", "example.com"] {
        assert!(!pattern.matches(&format!("https://{host}")), "{host}");
    }
}
