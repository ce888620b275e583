//! A generated policy that can be written as tokens and as calls of the builder.

use restmachine::{CorsPolicy, PolicyErrors};

use fastrand::Rng;

/// The keys of a policy; `None` is a key that is not written.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    pub(super) origins: Option<Vec<String>>,
    pub(super) methods: Option<Vec<String>>,
    pub(super) allow_headers: Option<Vec<String>>,
    pub(super) expose_headers: Option<Vec<String>>,
    pub(super) credentials: bool,
    pub(super) max_age: Option<u32>,
    pub(super) reflect_any_origin: bool,
    pub(super) reflects_in_release: bool,
    pub(super) allows_insecure_origins: bool,
    pub(super) allows_public_suffixes: bool,
    pub(super) allows_whole_scheme: bool,
}

/// Origins that are safe with credentials; none covers another.
const ORIGINS: &[&str] = &[
    "https://app.example.com",
    "https://app.example.com:8443",
    "https://*.example.org",
    "https://*.example.net:*",
    "https://xn--mnchen-3ya.de",
    "https://192.0.2.1",
    "https://[2001:db8::1]:8443",
    "https://my_app.example.com.",
    "http://localhost:3000",
    "http://127.0.0.1:*",
    "http://[::1]:3000",
    "http://*.app.localhost:*",
    "capacitor://localhost",
    "tauri://localhost",
    "https://github.io",
    "https://-a-.example.com",
    "https://[::ffff:7f00:1]:9443",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
];

const METHODS: &[&str] = &["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "PURGE", "M-SEARCH"];

const ALLOW_HEADERS: &[&str] =
    &["Accept", "Authorization", "X-Request-ID", "x-http-method-override", "If-Match"];

const EXPOSE_HEADERS: &[&str] = &["ETag", "Location", "X-Total-Count", "content-length", "Link"];

impl Sample {
    /// A random policy that breaks no rule.
    pub(super) fn valid(random: &mut Rng) -> Self {
        let is_public = random.usize(..6) == 0;
        let mut sample = Self {
            origins: Some(selection(random, ORIGINS, 1)),
            methods: random.bool().then(|| selection(random, METHODS, 1)),
            allow_headers: random.bool().then(|| selection(random, ALLOW_HEADERS, 0)),
            expose_headers: random.bool().then(|| selection(random, EXPOSE_HEADERS, 0)),
            credentials: !is_public && random.bool(),
            max_age: random.bool().then(|| pick(&[0, 1, 600, 86_400, 2_147_483_647], random)),
            reflect_any_origin: false,
            reflects_in_release: false,
            allows_insecure_origins: random.usize(..6) == 0,
            allows_public_suffixes: random.usize(..6) == 0,
            allows_whole_scheme: random.usize(..6) == 0,
        };
        if is_public {
            sample.origins = Some(vec!["*".to_owned()]);
            sample.reflect_any_origin = random.bool();
            sample.credentials = sample.reflect_any_origin;
            sample.reflects_in_release = sample.reflect_any_origin && random.bool();
        }
        // Origins that are legal only with a flag.
        if sample.allows_insecure_origins && !is_public {
            sample.origins.get_or_insert_default().push("http://old.example.com".to_owned());
        }
        if sample.allows_public_suffixes && !is_public {
            sample.origins.get_or_insert_default().push("https://*.github.io:8443".to_owned());
        }
        if sample.allows_whole_scheme && !is_public {
            sample.origins.get_or_insert_default().push("moz-extension://*".to_owned());
        }
        if !sample.credentials && random.usize(..4) == 0 {
            sample.allow_headers = Some(vec!["*".to_owned(), "Authorization".to_owned()]);
            sample.expose_headers = Some(vec!["*".to_owned()]);
        }
        sample
    }

    /// The policy as it is written in `policy!(…)`.
    pub(super) fn tokens(&self) -> String {
        let list =
            |key: &str, texts: &Option<Vec<String>>| texts.as_ref().map(|texts| format!("{key} = {texts:?}"));
        let flag = |key: &str, is_set: bool| is_set.then(|| key.to_owned());
        let keys = [
            list("origins", &self.origins),
            list("methods", &self.methods),
            list("allow_headers", &self.allow_headers),
            list("expose_headers", &self.expose_headers),
            flag("credentials", self.credentials),
            self.max_age.map(|seconds| format!("max_age = {seconds}")),
            flag("reflect_any_origin", self.reflect_any_origin),
            flag("dangerously_reflect_in_release", self.reflects_in_release),
            flag("dangerously_allow_insecure_origins", self.allows_insecure_origins),
            flag("dangerously_allow_public_suffixes", self.allows_public_suffixes),
            flag("dangerously_allow_whole_scheme", self.allows_whole_scheme),
        ];
        keys.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The policy as the builder makes it at start-up.
    pub(super) fn build(&self) -> Result<CorsPolicy, PolicyErrors> {
        let mut builder = CorsPolicy::builder()
            .credentials(self.credentials)
            .reflect_any_origin(self.reflect_any_origin)
            .dangerously_reflect_in_release(self.reflects_in_release)
            .dangerously_allow_insecure_origins(self.allows_insecure_origins)
            .dangerously_allow_public_suffixes(self.allows_public_suffixes)
            .dangerously_allow_whole_scheme(self.allows_whole_scheme);
        if let Some(origins) = self.origins.clone() {
            builder = builder.origins(origins);
        }
        if let Some(methods) = self.methods.clone() {
            builder = builder.methods(methods);
        }
        if let Some(names) = self.allow_headers.clone() {
            builder = builder.allow_headers(names);
        }
        if let Some(names) = self.expose_headers.clone() {
            builder = builder.expose_headers(names);
        }
        if let Some(seconds) = self.max_age {
            builder = builder.max_age(seconds);
        }
        builder.build()
    }

    /// The source at a place that the builder names, under which the macro's caret belongs.
    pub(super) fn source_at(&self, place: &str) -> String {
        let Some((key, index)) = place.strip_suffix(']').and_then(|place| place.split_once('[')) else {
            return match (place, self.max_age) {
                ("policy", _) => String::new(),
                ("max_age", Some(seconds)) => seconds.to_string(),
                _ => place.to_owned(),
            };
        };
        let list = match key {
            "origins" => &self.origins,
            "methods" => &self.methods,
            "allow_headers" => &self.allow_headers,
            _ => &self.expose_headers,
        };
        let entries = list.as_ref().expect("a list that was given");
        format!("{:?}", entries[index.parse::<usize>().expect("an index")])
    }
}

/// At least `least` of several strings, each at most once.
fn selection(random: &mut Rng, among: &[&str], least: usize) -> Vec<String> {
    let start = random.usize(..among.len());
    let count = random.usize(..4).max(least);
    (0..count).map(|offset| among[(start + offset) % among.len()].to_owned()).collect()
}

/// A random one of several values.
pub(super) fn pick<T: Copy>(among: &[T], random: &mut Rng) -> T {
    among[random.usize(..among.len())]
}
