//! A search of the index finds what comparing every entry finds, for lists of every kind.

use fastrand::Rng;
use restmachine_core::{
    AllowedOrigins, BuildProfile, OriginEntry, OriginIndex, OriginPattern, Policy, PolicyDraft, PolicyTarget,
    Provenance,
};

const SCHEMES: &[&str] = &["https", "http", "app"];

const HOSTS: &[&str] = &["a.com", "b.a.com", "c.b.a.com", "ba.com", "b.a.com.", "localhost", "[::1]", "-"];

const PORTS: &[&str] = &["", "", "", ":1", ":65535", ":*"];

fn pick(random: &mut Rng, among: &[&'static str]) -> &'static str {
    among[random.usize(..among.len())]
}

/// An entry of a list, of every kind.
fn entry(random: &mut Rng) -> String {
    let scheme = pick(random, SCHEMES);
    match random.usize(..4) {
        0 => format!("{scheme}://*.{}{}", pick(random, HOSTS), pick(random, PORTS)),
        1 if random.bool() => format!("{scheme}://*"),
        _ => format!("{scheme}://{}{}", pick(random, HOSTS), pick(random, PORTS)),
    }
}

/// An origin of a request, often one that is nearly well-formed.
fn origin(random: &mut Rng) -> String {
    let (scheme, host, port) = (pick(random, SCHEMES), pick(random, HOSTS), pick(random, PORTS));
    let hostile = random.usize(..3) == 0;
    let label = pick(
        random,
        if hostile { &[".", "X.", "*.", "x..", "evil.org/", "x:1."] } else { &["", "", "x.", "x.y.", "_."] },
    );
    let tail = pick(random, if hostile { &["", "/", " ", ":"] } else { &[""] });
    format!("{scheme}://{label}{host}{port}{tail}")
}

fn patterns(entries: &[String]) -> Vec<OriginPattern<&str>> {
    entries.iter().filter_map(|entry| OriginPattern::parse(entry).ok()).collect()
}

fn index<'a>(patterns: &[OriginPattern<&'a str>]) -> OriginIndex<&'a str> {
    OriginIndex::of(patterns.iter().copied().enumerate())
}

#[test]
fn an_index_matches_what_its_entries_match() {
    let mut random = Rng::with_seed(0x1dec5);
    let (mut matched, mut asked) = (0, 0);
    for _ in 0..4_000 {
        let entries: Vec<String> = (0..random.usize(..9)).map(|_| entry(&mut random)).collect();
        let patterns = patterns(&entries);
        let index = index(&patterns);
        for _ in 0..50 {
            let origin = origin(&mut random);
            let expected = patterns.iter().any(|pattern| pattern.matches(&origin));
            assert_eq!(index.matches(origin.as_bytes()), expected, "{entries:?} and {origin:?}");
            (matched, asked) = (matched + usize::from(expected), asked + 1);
        }
    }
    assert!(matched > 5_000 && matched < asked / 2, "{matched} of {asked}");
}

#[test]
fn bytes_that_are_no_origin_match_nothing() {
    let index = index(&[
        OriginPattern::parse("https://*.a.com:*").unwrap(),
        OriginPattern::parse("app://*").unwrap(),
    ]);
    let (long, deep) = ("a".repeat(1 << 20), "a.".repeat(1 << 19));
    let overlong = [format!("app://{long}"), format!("https://{deep}a.com"), format!("{long}://a")];
    for origin in
        overlong.iter().map(String::as_bytes).chain([&b"null"[..], b"", b"https://\xff.a.com", b"app://\xff"])
    {
        assert!(!index.matches(origin));
    }
    assert!(index.matches(b"https://b.a.com") && index.matches(b"app://b"));
}

/// The entries that are left of a list of data cover every other, and none of them is redundant.
#[test]
fn a_merged_list_allows_what_the_list_allows() {
    let mut random = Rng::with_seed(0x3e49ed);
    let mut merged = 0;
    for _ in 0..4_000 {
        let entries: Vec<String> = (0..random.usize(..20)).map(|_| entry(&mut random)).collect();
        let read = patterns(&entries);
        let origins = read.iter().map(|pattern| OriginEntry::Text(pattern.to_string())).collect();
        let draft: PolicyDraft =
            PolicyDraft { origins: Some(origins), provenance: Provenance::Data, ..PolicyDraft::default() };
        let policy: Policy = draft.judge(&PolicyTarget::Value, BuildProfile::Unknown).unwrap();
        let AllowedOrigins::Listed(parts) = &policy.parts().origins else { panic!("a list") };
        let left: Vec<OriginPattern<&str>> =
            parts.iter().map(|part| part.origin().pattern.as_str()).collect();
        for pattern in &read {
            assert!(left.iter().any(|other| other.covers(pattern)), "{pattern} of {read:?}");
        }
        for (position, pattern) in left.iter().enumerate() {
            let others = left.iter().enumerate().filter(|(other, _)| *other != position);
            assert!(others.into_iter().all(|(_, other)| !other.covers(pattern)), "{pattern} of {left:?}");
        }
        merged += read.len() - left.len();
    }
    assert!(merged > 1_000, "{merged}");
}

/// A list of 100,000 entries is judged, and none is compared with each of the others: that would be ten thousand million
/// comparisons, which takes minutes.
#[test]
fn a_long_list_is_judged_at_once() {
    let entries = (0..100_000).map(|number| match number % 4 {
        0 => format!("https://*.tenant{number}.example"),
        1 => format!("http://localhost:{}", number % 20_000 + 1),
        2 => format!("http://host{number}.localhost:*"),
        _ => format!("https://tenant{number}.example"),
    });
    let origins = entries.map(OriginEntry::Text).collect();
    let draft: PolicyDraft =
        PolicyDraft { origins: Some(origins), provenance: Provenance::Data, ..PolicyDraft::default() };
    let policy: Policy = draft.judge(&PolicyTarget::Value, BuildProfile::Unknown).unwrap();
    let AllowedOrigins::Listed(parts) = &policy.parts().origins else { panic!("a list") };
    let left = parts.iter().map(|part| part.origin().pattern.as_str());
    let index = OriginIndex::of(left.enumerate());
    for (origin, is_listed) in [
        ("https://a.tenant99996.example", true),
        ("https://tenant99996.example", false),
        ("http://localhost:4", false),
        ("http://localhost:6", true),
        ("http://host99998.localhost:5", true),
        ("https://tenant99999.example", true),
        ("https://tenant100000.example", false),
    ] {
        assert_eq!(index.matches(origin.as_bytes()), is_listed, "{origin}");
    }
}
