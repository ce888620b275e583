//! Mutations: changes to a valid policy, each of which breaks one rule.

use fastrand::Rng;

use super::{sample::pick, Sample};

/// Makes a policy break the rule of that name.
type Mutation = (&'static str, fn(&mut Sample, &mut Rng));

pub(super) const MUTATIONS: &[Mutation] = &[
    ("O-WILDCARD-CREDENTIALS", |sample, _| {
        sample.origins = Some(texts(&["*"]));
        sample.credentials = true;
        sample.reflect_any_origin = false;
    }),
    ("O-WILDCARD-LISTED", |sample, random| {
        sample.credentials = false;
        sample.origins = Some(texts(&["https://app.example.com"]));
        insert(&mut sample.origins, &["*"], random);
    }),
    ("O-MISSING", |sample, _| sample.origins = None),
    ("O-MISSING", |sample, _| {
        sample.origins = Some(Vec::new());
        // Without a `*`, the builder would report that as well.
        sample.reflect_any_origin = false;
    }),
    ("O-MISSING", |sample, random| origin(sample, random, &[""])),
    ("O-SYNTAX", |sample, random| {
        let texts =
            ["a.example", "//a.example", "https://", "https://a b", "https://a.example, https://b.example"];
        origin(sample, random, &texts);
    }),
    ("O-SYNTAX", |sample, random| {
        origin(sample, random, &["https://user@a.example", "https://a!.example", "ht_tp://a.example", " "]);
    }),
    ("O-TAIL", |sample, random| {
        origin(sample, random, &["https://a.example/", "https://a.example?b", "HTTPS://A.example#c"]);
    }),
    ("O-CASE", |sample, random| origin(sample, random, &["https://A.example", "HTTPS://a.example"])),
    ("O-UNICODE", |sample, random| {
        origin(sample, random, &["https://münchen.example", "https://%61.example", "https://*.ü.example"]);
    }),
    ("O-DEFAULT-PORT", |sample, random| {
        origin(sample, random, &["https://a.example:443", "http://localhost:80"]);
    }),
    ("O-PORT", |sample, random| {
        origin(sample, random, &["https://a.example:0", "https://a.example:65536", "https://a.example:"]);
    }),
    ("O-IPV4", |sample, random| origin(sample, random, &["https://127.1", "https://1.2.3.256"])),
    ("O-IPV6", |sample, random| {
        origin(sample, random, &["https://[::0]", "https://[::ffff:1.2.3.4]", "https://[::1"])
    }),
    ("O-LENGTH", |sample, random| {
        let label = "a".repeat(64);
        let host = "a.".repeat(126) + "ab";
        let scheme = "a".repeat(65);
        let long =
            [format!("https://{label}.example"), format!("https://{host}"), format!("{scheme}://localhost")];
        origin(sample, random, &long.each_ref().map(String::as_str));
    }),
    ("O-LENGTH", |sample, random| {
        origin(sample, random, &["https://a..example", "https://.a.example", "https://xn--a.example"]);
    }),
    ("O-NULL", |sample, random| origin(sample, random, &["null", "NULL"])),
    ("O-FILE", |sample, random| origin(sample, random, &["file://", "file:///index.html"])),
    ("O-PATTERN", |sample, random| {
        origin(
            sample,
            random,
            &["https://*.", "https://a*.example", "https://a.example:8*", "https://*.1.2.3.4"],
        );
    }),
    ("O-SCHEME", |sample, random| {
        origin(sample, random, &["https://*", "http://*:*", "wss://*", "app://*:*", "app://*:80"]);
    }),
    ("O-SCHEME", |sample, random| {
        with_credentials(sample);
        sample.allows_whole_scheme = false;
        origin(sample, random, &["app://*", "chrome-extension://*"]);
    }),
    ("O-PUBLIC-SUFFIX", |sample, random| {
        with_credentials(sample);
        sample.allows_public_suffixes = false;
        origin(sample, random, &["https://*.com", "https://*.github.io", "https://*.kawasaki.jp:*"]);
    }),
    ("O-INSECURE", |sample, random| {
        with_credentials(sample);
        sample.allows_insecure_origins = false;
        origin(sample, random, &["http://a.example", "http://192.0.2.1", "ws://a.example"]);
    }),
    ("O-DUPLICATE", |sample, _| {
        let first = sample.origins.as_ref().and_then(|origins| origins.first().cloned());
        sample.origins.get_or_insert_default().extend(first);
    }),
    ("O-DUPLICATE", |sample, random| {
        sample.origins = Some(texts(&["https://*.example.org:*"]));
        insert(&mut sample.origins, &["https://a.example.org", "https://*.b.example.org"], random);
    }),
    ("O-DUPLICATE", |sample, random| {
        sample.credentials = false;
        sample.origins = Some(texts(&["app://*"]));
        insert(&mut sample.origins, &["app://a", "app://*", "app://*.b.example"], random);
    }),
    ("O-REFLECT", |sample, _| {
        sample.origins = Some(texts(&["https://app.example.com"]));
        sample.reflect_any_origin = true;
    }),
    ("M-TOKEN", |sample, random| {
        insert(&mut sample.methods, &["", "GET,POST", "G T", "gét"], random);
    }),
    ("M-FORBIDDEN", |sample, random| {
        insert(&mut sample.methods, &["TRACE", "connect", "Track"], random);
    }),
    ("M-CASE", |sample, random| {
        insert(&mut sample.methods, &["get", "Patch", "options"], random);
    }),
    ("M-EMPTY", |sample, _| sample.methods = Some(Vec::new())),
    ("M-WILDCARD", |sample, random| insert(&mut sample.methods, &["*"], random)),
    ("M-DUPLICATE", |sample, _| sample.methods = Some(texts(&["GET", "PUT", "GET"]))),
    ("H-TOKEN", |sample, random| {
        insert(&mut sample.allow_headers, &["", "X A", "X-A, X-B", "X-A:"], random);
    }),
    ("H-TOKEN", |sample, random| insert(&mut sample.expose_headers, &["X:A"], random)),
    ("H-FORBIDDEN", |sample, random| {
        let names = ["Cookie", "host", "Sec-Fetch-Site", "proxy-connection", "Access-Control-Request-Method"];
        insert(&mut sample.allow_headers, &names, random);
    }),
    ("H-RESPONSE-NAME", |sample, random| {
        let names =
            ["Access-Control-Allow-Origin", "access-control-max-age", "Access-Control-Expose-Headers"];
        insert(&mut sample.allow_headers, &names, random);
    }),
    ("H-WILDCARD-CREDENTIALS", |sample, random| {
        with_credentials(sample);
        insert(&mut sample.allow_headers, &["*"], random);
    }),
    ("H-WILDCARD-CREDENTIALS", |sample, random| {
        with_credentials(sample);
        insert(&mut sample.expose_headers, &["*"], random);
    }),
    ("H-WILDCARD-LISTED", |sample, _| {
        sample.credentials = false;
        sample.allow_headers = Some(texts(&["X-A", "*"]));
    }),
    ("H-WILDCARD-LISTED", |sample, _| {
        sample.credentials = false;
        sample.expose_headers = Some(texts(&["*", "Authorization"]));
    }),
    ("H-DUPLICATE", |sample, _| sample.allow_headers = Some(texts(&["X-A", "x-a"]))),
    ("H-DUPLICATE", |sample, _| sample.expose_headers = Some(texts(&["ETag", "X-A", "etag"]))),
    ("X-FORBIDDEN", |sample, random| {
        insert(&mut sample.expose_headers, &["Set-Cookie", "set-cookie2"], random);
    }),
    ("X-REQUEST-NAME", |sample, random| {
        let names = ["Origin", "access-control-request-headers", "Access-Control-Allow-Origin"];
        insert(&mut sample.expose_headers, &names, random);
    }),
    ("A-RANGE", |sample, random| sample.max_age = Some(pick(&[2_147_483_648, u32::MAX], random))),
];

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Inserts one of several entries at a random position of a list.
fn insert(list: &mut Option<Vec<String>>, among: &[&str], random: &mut Rng) {
    let list = list.get_or_insert_default();
    let index = random.usize(..=list.len());
    list.insert(index, pick(among, random).to_owned());
}

/// Inserts one of several origins at a random position.
fn origin(sample: &mut Sample, random: &mut Rng, among: &[&str]) {
    insert(&mut sample.origins, among, random);
}

/// Switches credentials on, and removes the wildcards that they would make a mistake.
fn with_credentials(sample: &mut Sample) {
    sample.credentials = true;
    let has_wildcard = |list: &Option<Vec<String>>| list.iter().flatten().any(|text| text == "*");
    if has_wildcard(&sample.origins) {
        sample.origins = Some(texts(&["https://app.example.com"]));
    }
    if has_wildcard(&sample.allow_headers) {
        sample.allow_headers = None;
    }
    if has_wildcard(&sample.expose_headers) {
        sample.expose_headers = None;
    }
}
