//! What can go wrong with a policy: each is one change to a valid one.

use super::{Generator, Sample};

/// Makes a policy break the rule of that name.
type Mutation = (&'static str, fn(&mut Sample, &mut Generator));

pub(super) const MUTATIONS: &[Mutation] = &[
    ("O-WILDCARD-CREDENTIALS", |sample, _| {
        sample.origins = Some(texts(&["*"]));
        sample.credentials = true;
    }),
    ("O-WILDCARD-LISTED", |sample, generator| {
        sample.credentials = false;
        sample.origins = Some(texts(&["https://app.example.com"]));
        insert(&mut sample.origins, "*", generator);
    }),
    ("O-MISSING", |sample, _| sample.origins = None),
    ("O-MISSING", |sample, _| sample.origins = Some(Vec::new())),
    ("O-MISSING", |sample, generator| origin(sample, generator, &[""])),
    ("O-SYNTAX", |sample, generator| {
        let texts =
            ["a.example", "//a.example", "https://", "https://a b", "https://a.example, https://b.example"];
        origin(sample, generator, &texts);
    }),
    ("O-SYNTAX", |sample, generator| {
        origin(
            sample,
            generator,
            &["https://user@a.example", "https://a!.example", "ht_tp://a.example", " "],
        );
    }),
    ("O-TAIL", |sample, generator| {
        origin(sample, generator, &["https://a.example/", "https://a.example?b", "HTTPS://A.example#c"]);
    }),
    ("O-CASE", |sample, generator| origin(sample, generator, &["https://A.example", "HTTPS://a.example"])),
    ("O-UNICODE", |sample, generator| {
        origin(sample, generator, &["https://münchen.example", "https://%61.example", "https://*.ü.example"]);
    }),
    ("O-DEFAULT-PORT", |sample, generator| {
        origin(sample, generator, &["https://a.example:443", "http://localhost:80"]);
    }),
    ("O-PORT", |sample, generator| {
        origin(sample, generator, &["https://a.example:0", "https://a.example:65536", "https://a.example:"]);
    }),
    ("O-IPV4", |sample, generator| origin(sample, generator, &["https://127.1", "https://1.2.3.256"])),
    ("O-IPV6", |sample, generator| origin(sample, generator, &["https://[::0]", "https://[::ffff:1.2.3.4]"])),
    ("O-LENGTH", |sample, generator| {
        let label = "a".repeat(64);
        let host = "a.".repeat(126) + "ab";
        let scheme = "a".repeat(65);
        let long =
            [format!("https://{label}.example"), format!("https://{host}"), format!("{scheme}://localhost")];
        origin(sample, generator, &long.each_ref().map(String::as_str));
    }),
    ("O-LENGTH", |sample, generator| {
        origin(sample, generator, &["https://a..example", "https://-a.example", "https://xn--a.example"]);
    }),
    ("O-NULL", |sample, generator| origin(sample, generator, &["null", "NULL"])),
    ("O-FILE", |sample, generator| origin(sample, generator, &["file://", "file:///index.html"])),
    ("O-PATTERN", |sample, generator| {
        origin(
            sample,
            generator,
            &["https://*", "https://a*.example", "https://a.example:8*", "https://*.1.2.3.4"],
        );
    }),
    ("O-PUBLIC-SUFFIX", |sample, generator| {
        with_credentials(sample);
        sample.allows_public_suffixes = false;
        origin(sample, generator, &["https://*.com", "https://*.github.io", "https://*.kawasaki.jp:*"]);
    }),
    ("O-INSECURE", |sample, generator| {
        with_credentials(sample);
        sample.allows_insecure_origins = false;
        origin(sample, generator, &["http://a.example", "http://192.0.2.1", "app://a.example"]);
    }),
    ("O-DUPLICATE", |sample, _| {
        let first = sample.origins.as_ref().and_then(|origins| origins.first().cloned());
        sample.origins.get_or_insert_default().extend(first);
    }),
    ("O-DUPLICATE", |sample, generator| {
        sample.origins = Some(texts(&["https://*.example.org:*"]));
        insert(
            &mut sample.origins,
            *generator.pick(&["https://a.example.org", "https://*.b.example.org"]),
            generator,
        );
    }),
    ("O-REFLECT", |sample, _| {
        sample.origins = Some(texts(&["https://app.example.com"]));
        sample.reflect_any_origin = true;
    }),
    ("M-TOKEN", |sample, generator| {
        insert(&mut sample.methods, *generator.pick(&["", "GET,POST", "G T", "gét"]), generator);
    }),
    ("M-FORBIDDEN", |sample, generator| {
        insert(&mut sample.methods, *generator.pick(&["TRACE", "connect", "Track"]), generator);
    }),
    ("M-CASE", |sample, generator| {
        insert(&mut sample.methods, *generator.pick(&["get", "Patch", "options"]), generator);
    }),
    ("M-EMPTY", |sample, _| sample.methods = Some(Vec::new())),
    ("M-WILDCARD", |sample, generator| insert(&mut sample.methods, "*", generator)),
    ("M-DUPLICATE", |sample, _| sample.methods = Some(texts(&["GET", "PUT", "GET"]))),
    ("H-TOKEN", |sample, generator| {
        insert(&mut sample.allow_headers, *generator.pick(&["", "X A", "X-A, X-B", "X-A:"]), generator);
    }),
    ("H-TOKEN", |sample, generator| insert(&mut sample.expose_headers, "X:A", generator)),
    ("H-FORBIDDEN", |sample, generator| {
        let names = ["Cookie", "host", "Sec-Fetch-Site", "proxy-connection", "Access-Control-Request-Method"];
        insert(&mut sample.allow_headers, *generator.pick(&names), generator);
    }),
    ("H-RESPONSE-NAME", |sample, generator| {
        let names =
            ["Access-Control-Allow-Origin", "access-control-max-age", "Access-Control-Expose-Headers"];
        insert(&mut sample.allow_headers, *generator.pick(&names), generator);
    }),
    ("H-WILDCARD-CREDENTIALS", |sample, generator| {
        with_credentials(sample);
        insert(&mut sample.allow_headers, "*", generator);
    }),
    ("H-WILDCARD-CREDENTIALS", |sample, generator| {
        with_credentials(sample);
        insert(&mut sample.expose_headers, "*", generator);
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
    ("X-FORBIDDEN", |sample, generator| {
        insert(&mut sample.expose_headers, *generator.pick(&["Set-Cookie", "set-cookie2"]), generator);
    }),
    ("X-REQUEST-NAME", |sample, generator| {
        let names = ["Origin", "access-control-request-headers", "Access-Control-Allow-Origin"];
        insert(&mut sample.expose_headers, *generator.pick(&names), generator);
    }),
    ("A-RANGE", |sample, generator| sample.max_age = Some(*generator.pick(&[2_147_483_648, u32::MAX]))),
];

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Puts an entry anywhere into a list.
fn insert(list: &mut Option<Vec<String>>, text: &str, generator: &mut Generator) {
    let list = list.get_or_insert_default();
    let index = generator.below(list.len() + 1);
    list.insert(index, text.to_owned());
}

/// Puts one of several origins anywhere among those there are.
fn origin(sample: &mut Sample, generator: &mut Generator, among: &[&str]) {
    let text = *generator.pick(among);
    insert(&mut sample.origins, text, generator);
}

/// The same policy with credentials, where that alone breaks no rule.
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
