//! The wording of rules that can also break where constants are composed: there only a `const` can speak.

/// O-WILDCARD-CREDENTIALS
pub const WILDCARD_CREDENTIALS: &str = "CORS: Cannot use wildcard origin '*' with credentials: browsers refuse the pair, so every such request fails";
/// The help of O-WILDCARD-CREDENTIALS.
pub const WILDCARD_CREDENTIALS_HELP: &str = "name the origins, `origins = [\"https://app.example.com\"]`, or add `reflect_any_origin` while developing";

/// O-WILDCARD-LISTED
pub const WILDCARD_LISTED: &str = "CORS: Cannot list '*' beside other origins: it already covers them";
/// The help of O-WILDCARD-LISTED.
pub const WILDCARD_LISTED_HELP: &str = "write `origins = \"*\"` alone, or leave `\"*\"` out";

/// O-MISSING
pub const MISSING: &str = "no origin is named, so nothing can match";
/// The help of O-MISSING.
pub const MISSING_HELP: &str =
    "write `origins = [\"https://app.example.com\"]`, or `#[cors(off)]` to leave CORS out here";

/// O-PUBLIC-SUFFIX
pub const PUBLIC_SUFFIX: &str =
    "CORS: Cannot trust a public suffix with credentials: anyone can register a name under it";
/// The help of O-PUBLIC-SUFFIX.
pub const PUBLIC_SUFFIX_HELP: &str =
    "name a domain of your own, `https://*.example.com`, or add `dangerously_allow_public_suffixes`";

/// O-INSECURE
pub const INSECURE: &str =
    "CORS: Cannot trust an insecure origin with credentials: whoever controls the network can be it";
/// The help of O-INSECURE.
pub const INSECURE_HELP: &str = "serve it over https, or add `dangerously_allow_insecure_origins`";

/// O-REFLECT
pub const REFLECT: &str = "`reflect_any_origin` has no effect without origin '*' and credentials";
/// The help of O-REFLECT.
pub const REFLECT_HELP: &str =
    "leave it out, or write `origins = \"*\", credentials, reflect_any_origin` while developing";

/// O-REFLECT-RELEASE
pub const REFLECT_RELEASE: &str =
    "CORS: Cannot reflect any origin in a release build: every site could act with the user's credentials";
/// The help of O-REFLECT-RELEASE.
pub const REFLECT_RELEASE_HELP: &str =
    "name the origins here and keep `reflect_any_origin` for debug builds with \
     `#[cfg_attr(debug_assertions, cors(…))]`, or add `dangerously_reflect_in_release`";

/// M-EMPTY
pub const METHODS_EMPTY: &str = "`methods` is empty: no method would be allowed";
/// The help of M-EMPTY.
pub const METHODS_EMPTY_HELP: &str = "leave `methods` out: the route table knows them";

/// M-WILDCARD
pub const METHODS_WILDCARD: &str =
    "`methods` cannot be '*': the route table knows the list, and with credentials it is a method called '*'";
/// The help of M-WILDCARD.
pub const METHODS_WILDCARD_HELP: &str = "leave `methods` out";

/// H-WILDCARD-CREDENTIALS
pub const HEADERS_WILDCARD_CREDENTIALS: &str =
    "CORS: Cannot use header '*' with credentials: it is then a header called '*'";
/// The help of H-WILDCARD-CREDENTIALS.
pub const HEADERS_WILDCARD_CREDENTIALS_HELP: &str = "name the headers";

/// H-WILDCARD-LISTED
pub const HEADERS_WILDCARD_LISTED: &str = "'*' beside other header names: it already covers them";
/// The help of H-WILDCARD-LISTED.
pub const HEADERS_WILDCARD_LISTED_HELP: &str =
    "write `\"*\"` alone, or leave it out; in `allow_headers` it does not cover Authorization, so \
     `[\"*\", \"Authorization\"]` says everything";

/// K-ORPHAN
pub const ORPHAN: &str = "`#[cors]` on a function without a route: it would never apply";
/// The help of K-ORPHAN.
pub const ORPHAN_HELP: &str = "add `#[get(\"/path\")]`, or write `#[cors]` inside `router!`";

/// K-OFF
pub const OFF: &str = "`off` stands alone: without CORS the other keys have no effect";
/// The help of K-OFF.
pub const OFF_HELP: &str = "write `#[cors(off)]`, or leave `off` out";

/// R-CONFLICT, between the method with its path and the two places.
pub const ROUTED_TWICE: &str = "is routed twice";
/// The help of R-CONFLICT.
pub const ROUTED_TWICE_HELP: &str = "change the path or the method of one of them, or remove it";
