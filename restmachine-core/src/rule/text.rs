//! The texts of rules that const evaluation speaks as well: nothing can be formatted there, so each is one constant.

/// All that a rule says.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong and why. Where it is about one text among several, [`Rule`](crate::Rule) says that text as well.
    pub line: &'static str,
    /// What to write instead.
    pub help: &'static str,
    /// The section that demands it.
    pub section: Option<&'static str>,
}

pub(super) const CREDENTIALS: &str = "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials";
pub(super) const ALLOW_METHODS: &str = "https://fetch.spec.whatwg.org/#http-access-control-allow-methods";
pub(super) const ALLOW_ORIGIN: &str = "https://fetch.spec.whatwg.org/#http-access-control-allow-origin";

/// O-WILDCARD-CREDENTIALS
pub const WILDCARD_CREDENTIALS: Text = Text {
    rule: "O-WILDCARD-CREDENTIALS",
    line: "CORS: Cannot use wildcard origin '*' with credentials: browsers refuse the pair, so every such request fails",
    help: "name the origins, `origins = [\"https://app.example.com\"]`, or add `reflect_any_origin` while developing",
    section: Some(CREDENTIALS),
};

/// O-WILDCARD-LISTED
pub const WILDCARD_LISTED: Text = Text {
    rule: "O-WILDCARD-LISTED",
    line: "CORS: Cannot list '*' beside other origins: it already covers them",
    help: "write `origins = \"*\"` alone, or leave `\"*\"` out",
    section: Some(ALLOW_ORIGIN),
};

/// O-PUBLIC-SUFFIX, in front of the origins.
pub const PUBLIC_SUFFIX: Text = Text {
    rule: "O-PUBLIC-SUFFIX",
    line: "CORS: Cannot trust a public suffix with credentials: anyone can register a name under it",
    help: "name a domain of your own, `https://*.example.com`, or add `dangerously_allow_public_suffixes`",
    section: Some("https://publicsuffix.org/learn/"),
};

/// O-INSECURE, in front of the origins.
pub const INSECURE: Text = Text {
    rule: "O-INSECURE",
    line: "CORS: Cannot trust an insecure origin with credentials: whoever controls the network can be it",
    help: "serve it over https, or add `dangerously_allow_insecure_origins`",
    section: Some("https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy"),
};

/// O-REFLECT
pub const REFLECT: Text = Text {
    rule: "O-REFLECT",
    line: "`reflect_any_origin` has no effect without origin '*' and credentials",
    help: "leave it out, or write `origins = \"*\", credentials, reflect_any_origin` while developing",
    section: Some(CREDENTIALS),
};

/// O-REFLECT-RELEASE
pub const REFLECT_RELEASE: Text = Text {
    rule: "O-REFLECT-RELEASE",
    line:
        "CORS: Cannot reflect any origin in a release build: every site could act with the user's credentials",
    help: "name the origins here and keep `reflect_any_origin` for debug builds with \
           `#[cfg_attr(debug_assertions, cors(…))]`, or add `dangerously_reflect_in_release`",
    section: Some(CREDENTIALS),
};

/// M-MISSING
pub const METHODS_MISSING: Text = Text {
    rule: "M-MISSING",
    line: "no method is named, and a layer knows no routes that would say which there are",
    help: "write `methods = [\"GET\", \"POST\"]`, those that the routes inside the layer answer",
    section: Some(ALLOW_METHODS),
};

/// M-UNSERVED, behind the method; the help is in front of the methods that are served.
pub const UNSERVED: Text = Text {
    rule: "M-UNSERVED",
    line: "is not served here: the entry is dead",
    help: "leave it out; served here:",
    section: Some("https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2"),
};

/// A-RANGE, behind the value.
pub const MAX_AGE_RANGE: Text = Text {
    rule: "A-RANGE",
    line: "is not a number of seconds from 0 to 2147483647",
    help: "write whole seconds as one number, such as `max_age = 86400`; `0` turns the cache off",
    section: Some("https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2"),
};

/// R-CONFLICT, between the method with its path and the two places.
pub const ROUTED_TWICE: Text = Text {
    rule: "R-CONFLICT",
    line: "is routed twice",
    help: "change the path or the method of one of them, or remove it",
    section: None,
};

/// R-CONFLICT, between a prefix and the two places.
pub const TWO_FALLBACKS: Text = Text {
    rule: "R-CONFLICT",
    line: "has two fallbacks, and only one could ever answer",
    help: "leave one of them out, or mount its router under another prefix",
    section: None,
};

/// R-BODY, behind the two arguments.
pub const BODY_TAKEN_TWICE: Text = Text {
    rule: "R-BODY",
    line: "both take the body: it can be read once",
    help: "take the body once, and what else it holds from there",
    section: None,
};

/// R-ENTRY, behind a fallback that is listed like a route.
pub const FALLBACK_LISTED: Text = Text {
    rule: "R-ENTRY",
    line: "is a fallback: it has no path to be listed with",
    help: "write `_ =>` in front of it, or add `#[get(\"/path\")]` above the function",
    section: None,
};

/// R-ENTRY, behind a handler that stands behind `_ =>`.
pub const NO_FALLBACK: Text = Text {
    rule: "R-ENTRY",
    line: "is no fallback: it answers its own paths and no others",
    help: "add `#[fallback]` above the function, or leave out `_ =>`",
    section: None,
};

/// R-ENTRY, behind the entry. The attribute of a trait says it in the runtime, which takes no constant.
pub const NO_HANDLER: Text = Text {
    rule: "R-ENTRY",
    line: "is not a handler: it has no route attribute",
    help: "add `#[get(\"/path\")]` above the function",
    section: None,
};
