//! The rules of RestMachine: what a CORS policy and a route path may say. Use the crate `restmachine`.
//!
//! This crate is not an interface. Its public items are those that `restmachine` and its macros share; they are
//! hidden from these pages and change without notice.
//!
//! ```
//! use restmachine_core::{BuildProfile, OriginEntry, PolicyDraft, PolicyTarget};
//!
//! let origin = OriginEntry::Text("https://app.example.com/".to_owned());
//! let draft: PolicyDraft = PolicyDraft { origins: Some(vec![origin]), ..PolicyDraft::default() };
//! let violations = draft.judge(&PolicyTarget::Value, BuildProfile::Unknown).unwrap_err();
//! assert_eq!(violations[0].rule.id(), "O-TAIL");
//! assert_eq!(violations[0].rule.help(), "write `https://app.example.com`");
//! ```
//!
//! The same code judges a policy in the macro, where a `Place` becomes a span, and at start-up, where it becomes a
//! name. So the crate does no I/O and knows neither spans nor tokens: a draft goes in, and `Violation`s come out.
//! - `policy` holds the draft of a policy and the list of the rules that judge it.
//! - `origin` is the one grammar of origins, for what a policy lists and for what a request sends.
//! - `method` and `header` judge the names in the other lists.
//! - `path` is the grammar of route paths and mount prefixes.
//! - `rule` holds every rule with its wording, its help and the standard that demands it.
#![forbid(unsafe_code)]

mod equality;
#[doc(hidden)]
pub mod header;
#[doc(hidden)]
pub mod key;
#[doc(hidden)]
pub mod method;
#[doc(hidden)]
pub mod origin;
#[doc(hidden)]
pub mod path;
#[doc(hidden)]
pub mod percent;
#[doc(hidden)]
pub mod place;
#[doc(hidden)]
pub mod policy;
#[doc(hidden)]
pub mod rule;

#[doc(hidden)]
pub use equality::is_same;
#[doc(hidden)]
pub use key::{is_misspelling, Key};
#[doc(hidden)]
pub use method::{check_route_method, is_served, is_token, serves_any, stand_in};
#[doc(hidden)]
pub use origin::{is_serialised_origin, HostPattern, ListedOrigin, OriginIndex, OriginPattern, PortPattern};
#[doc(hidden)]
pub use path::{segment_key, PathPattern, Segment};
#[doc(hidden)]
pub use place::{Place, Violation};
#[doc(hidden)]
pub use policy::{
    are_methods_missing, is_delta_seconds, refuse_wildcard_beside, AllowedOrigins, BuildProfile, MaxAge,
    MaxAgeDraft, OriginEntry, OriginPart, Policy, PolicyDraft, PolicyFlags, PolicyParts, PolicyTarget,
    Provenance, DEFAULT_MAX_AGE, MAX_AGE_LIMIT,
};
#[doc(hidden)]
pub use rule::{
    text, LengthReason, LiteralReason, MethodReason, MissingReason, PathReason, Rule, SchemeReason,
    SignatureReason, SuffixReason, SyntaxReason,
};
