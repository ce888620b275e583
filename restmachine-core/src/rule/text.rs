//! The wording of the rules that const evaluation reports too. It cannot format, so each is one constant.

/// All that a rule says.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong, and why. Where that is about one of several strings, [`Rule`](crate::Rule) adds the string.
    pub line: &'static str,
    /// What to write instead, without the name of a key where that is possible.
    pub help: &'static str,
    /// The key that lifts the rule, if there is one.
    pub lifted_by: Option<&'static str>,
    /// The section of a standard that requires it.
    pub section: Option<&'static str>,
}

impl Text {
    /// The key that lifts the rule, as the end of its help. Const evaluation writes the same, in parts.
    pub const LIFT: [&str; 2] = [", or add `", "`"];

    /// The end of the help: the key that lifts the rule, if there is one.
    #[must_use]
    pub fn lift(&self) -> String {
        let [before, after] = Self::LIFT;
        self.lifted_by.map(|key| format!("{before}{key}{after}")).unwrap_or_default()
    }
}

pub(super) const CREDENTIALS: &str = "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials";
pub(super) const ALLOW_METHODS: &str = "https://fetch.spec.whatwg.org/#http-access-control-allow-methods";
pub(super) const ALLOW_ORIGIN: &str = "https://fetch.spec.whatwg.org/#http-access-control-allow-origin";

/// O-WILDCARD-CREDENTIALS
pub const WILDCARD_CREDENTIALS: Text = Text {
    rule: "O-WILDCARD-CREDENTIALS",
    line: "CORS: Cannot use wildcard origin '*' with credentials: browsers reject the combination, so every such request fails",
    help: "list the origins, as in `origins = [\"https://app.example.com\"]`, or add `reflect_any_origin` during development",
    lifted_by: None,
    section: Some(CREDENTIALS),
};

/// O-WILDCARD-LISTED
pub const WILDCARD_LISTED: Text = Text {
    rule: "O-WILDCARD-LISTED",
    line: "CORS: Cannot combine wildcard origin '*' with other origins: it already covers them",
    help: "write `origins = \"*\"` alone, or remove `\"*\"` from the list",
    lifted_by: None,
    section: Some(ALLOW_ORIGIN),
};

/// O-SCHEME, before the origins.
pub const WHOLE_SCHEME: Text = Text {
    rule: "O-SCHEME",
    line:
        "CORS: Cannot trust a whole scheme with credentials, because any installed extension or app may ask",
    help: "list the origin of your own extension, or share no credentials and let it send a token",
    lifted_by: Some("dangerously_allow_whole_scheme"),
    section: Some(CREDENTIALS),
};

/// O-PUBLIC-SUFFIX, before the origins.
pub const PUBLIC_SUFFIX: Text = Text {
    rule: "O-PUBLIC-SUFFIX",
    line: "CORS: Cannot trust a public suffix with credentials, because anyone can register a name under it",
    help: "write a domain of your own, such as `https://*.example.com`",
    lifted_by: Some("dangerously_allow_public_suffixes"),
    section: Some("https://publicsuffix.org/learn/"),
};

/// O-INSECURE, before the origins.
pub const INSECURE: Text = Text {
    rule: "O-INSECURE",
    line: "CORS: Cannot trust an insecure origin with credentials, because an attacker on the network can impersonate it",
    help: "serve it over https",
    lifted_by: Some("dangerously_allow_insecure_origins"),
    section: Some("https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy"),
};

/// O-REFLECT
pub const REFLECT: Text = Text {
    rule: "O-REFLECT",
    line: "`reflect_any_origin` has no effect without `origins = \"*\"` and `credentials`",
    help: "remove it, or write `origins = \"*\", credentials, reflect_any_origin` during development",
    lifted_by: None,
    section: Some(CREDENTIALS),
};

/// O-REFLECT-RELEASE
pub const REFLECT_RELEASE: Text = Text {
    rule: "O-REFLECT-RELEASE",
    line:
        "CORS: Cannot reflect any origin in a release build: every site could act with the user's credentials",
    help: "list the origins here and keep `reflect_any_origin` for debug builds with \
           `#[cfg_attr(debug_assertions, cors(…))]`",
    lifted_by: Some("dangerously_reflect_in_release"),
    section: Some(CREDENTIALS),
};

/// M-MISSING
pub const METHODS_MISSING: Text = Text {
    rule: "M-MISSING",
    line: "no methods are listed, and a layer has no route table to take them from",
    help: "write `methods = [\"GET\", \"POST\"]`, with the methods that the service inside the layer answers",
    lifted_by: None,
    section: Some(ALLOW_METHODS),
};

/// M-UNSERVED, after the method; the help comes before the methods that are served.
pub const UNSERVED: Text = Text {
    rule: "M-UNSERVED",
    line: "is not served here, so the entry has no effect",
    help: "remove it, or choose from the methods served here:",
    lifted_by: None,
    section: Some("https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2"),
};

/// A-RANGE, after the value.
pub const MAX_AGE_RANGE: Text = Text {
    rule: "A-RANGE",
    line: "is not a valid `max_age`: expected a whole number of seconds from 0 to 2147483647",
    help: "write the seconds as one number, such as `max_age = 86400`; `0` turns caching off",
    lifted_by: None,
    section: Some("https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2"),
};

/// R-CONFLICT, between the method with its path and the two places.
pub const ROUTED_TWICE: Text = Text {
    rule: "R-CONFLICT",
    line: "is routed twice",
    help: "change the path or the method of one of them, or remove one",
    lifted_by: None,
    section: None,
};

/// R-CONFLICT, between a prefix and the two places.
pub const TWO_FALLBACKS: Text = Text {
    rule: "R-CONFLICT",
    line: "has two fallbacks, but only one of them can ever answer",
    help: "remove one of them, or mount its router under another prefix",
    lifted_by: None,
    section: None,
};

/// R-BODY, after the two arguments.
pub const BODY_TAKEN_TWICE: Text = Text {
    rule: "R-BODY",
    line: "both take the body, which can be read only once",
    help: "take the body in one argument, and get both values from that",
    lifted_by: None,
    section: None,
};

/// R-ENTRY, after a fallback that is listed like a route.
pub const FALLBACK_LISTED: Text = Text {
    rule: "R-ENTRY",
    line: "is a fallback, so it cannot be listed as a route: it has no path",
    help: "write `_ =>` before it, or add `#[get(\"/path\")]` above the function",
    lifted_by: None,
    section: None,
};

/// R-ENTRY, after a handler that is written after `_ =>`.
pub const NO_FALLBACK: Text = Text {
    rule: "R-ENTRY",
    line: "is not a fallback: it answers only its own paths",
    help: "add `#[fallback]` above the function, or remove `_ =>`",
    lifted_by: None,
    section: None,
};

/// R-ENTRY, after the entry. In the runtime an attribute of a trait says the same, and it takes no constant.
pub const NO_HANDLER: Text = Text {
    rule: "R-ENTRY",
    line: "is not a handler: it has no route attribute",
    help: "add `#[get(\"/path\")]` above the function",
    lifted_by: None,
    section: None,
};
