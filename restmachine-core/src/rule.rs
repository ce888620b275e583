//! Every rule: its name, its wording, its help and the standard that demands it.

mod help;
mod identity;
mod link;
mod message;
mod origin_reason;
mod path_reason;
mod reason;
pub mod text;
mod wording;

use crate::key::Key;

pub use path_reason::PathReason;
pub use reason::{LengthReason, LiteralReason, MethodReason, MissingReason};
pub use reason::{SchemeReason, SignatureReason, SuffixReason, SyntaxReason};

/// A broken rule, with the values that its message names.
///
/// [`Display`](std::fmt::Display) says what is wrong and why, in one line; [`help`](Rule::help) says what to write
/// instead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// O-WILDCARD-CREDENTIALS
    OriginWildcardCredentials,
    /// O-WILDCARD-LISTED
    OriginWildcardListed,
    /// O-MISSING, with what is missing.
    OriginMissing(MissingReason),
    /// O-SYNTAX
    OriginSyntax {
        /// The origin as written.
        origin: String,
        /// Why it is not an origin.
        reason: SyntaxReason,
    },
    /// O-TAIL, with the origin as written.
    OriginTail(String),
    /// O-CASE, with the origin as written.
    OriginCase(String),
    /// O-UNICODE, with the origin as written.
    OriginUnicode(String),
    /// O-DEFAULT-PORT, with the origin as written.
    OriginDefaultPort(String),
    /// O-PORT, with the origin as written.
    OriginPort(String),
    /// O-IPV4, with the origin as written.
    OriginIpv4(String),
    /// O-IPV6, with the origin as written.
    OriginIpv6(String),
    /// O-LENGTH
    OriginLength {
        /// The origin as written.
        origin: String,
        /// Which part is too long, too short or malformed.
        reason: LengthReason,
    },
    /// O-NULL
    OriginNull,
    /// O-FILE, with the origin as written.
    OriginFile(String),
    /// O-PATTERN, with the origin as written.
    OriginPattern(String),
    /// O-SCHEME
    OriginScheme {
        /// The origin as written.
        origin: String,
        /// Why not every origin of the scheme can be allowed.
        reason: SchemeReason,
    },
    /// O-PUBLIC-SUFFIX
    OriginPublicSuffix {
        /// The origin as written.
        origin: String,
        /// Whether the base is a public suffix, or that is not known.
        reason: SuffixReason,
    },
    /// O-INSECURE, with the origin as written.
    OriginInsecure(String),
    /// O-DUPLICATE
    OriginDuplicate {
        /// The origin that adds nothing.
        origin: String,
        /// The entry that already covers it.
        cover: String,
    },
    /// O-REFLECT
    OriginReflect,
    /// O-REFLECT-RELEASE
    OriginReflectRelease,
    /// M-TOKEN, with the method as written.
    MethodToken(String),
    /// M-FORBIDDEN, with the method as written.
    MethodForbidden(String),
    /// M-CASE, with the method as written.
    MethodCase(String),
    /// M-EMPTY
    MethodEmpty,
    /// M-MISSING
    MethodMissing,
    /// M-UNSERVED
    MethodUnserved {
        /// The method as written.
        method: String,
        /// The methods that the function serves.
        served: Vec<String>,
    },
    /// M-WILDCARD
    MethodWildcard,
    /// M-DUPLICATE, with the method.
    MethodDuplicate(String),
    /// H-TOKEN, with the name as written.
    HeaderToken(String),
    /// H-FORBIDDEN, with the name as written.
    HeaderForbidden(String),
    /// H-RESPONSE-NAME, with the name as written.
    HeaderResponseName(String),
    /// H-WILDCARD-CREDENTIALS
    HeaderWildcardCredentials,
    /// H-WILDCARD-LISTED
    HeaderWildcardListed,
    /// X-FORBIDDEN, with the name as written.
    ExposeForbidden(String),
    /// X-REQUEST-NAME, with the name as written.
    ExposeRequestName(String),
    /// H-DUPLICATE, with the name as written.
    HeaderDuplicate(String),
    /// A-RANGE, with the value as written.
    MaxAgeRange(String),
    /// K-UNKNOWN
    KeyUnknown {
        /// The key as written.
        name: String,
        /// The key that was probably meant.
        meant: Option<Key>,
        /// Whether it is the only word in `#[cors]`, which may have been meant as a constant.
        is_alone: bool,
    },
    /// K-DUPLICATE, with the key; `None` is a second `#[cors]`.
    KeyDuplicate(Option<Key>),
    /// K-ORPHAN
    KeyOrphan,
    /// K-OFF
    KeyOff,
    /// R-CONFLICT
    RouteConflict {
        /// The method that both serve.
        method: String,
        /// The full path of both.
        path: String,
        /// Where the first one is.
        first: String,
        /// Where the second one is.
        second: String,
    },
    /// R-PATH
    RoutePath {
        /// The path as written.
        path: String,
        /// What is wrong with it.
        reason: PathReason,
    },
    /// R-LITERAL
    RouteLiteral {
        /// What was written in place of the string.
        written: String,
        /// What the string would be.
        reason: LiteralReason,
        /// The string with the same content, if it is known.
        literal: Option<String>,
    },
    /// R-UNBOUND
    RouteUnbound {
        /// The parameter's name.
        name: String,
        /// The argument that was probably meant.
        meant: Option<String>,
    },
    /// R-IGNORED, with the parameter's name without its underscore.
    RouteIgnored(String),
    /// R-BODY
    RouteBody {
        /// The first extractor that takes the body.
        first: String,
        /// The second one.
        second: String,
    },
    /// R-METHOD
    RouteMethod {
        /// The method as written.
        method: String,
        /// What is wrong with it.
        reason: MethodReason,
    },
    /// R-SIGNATURE, with what the function must not have.
    RouteSignature(SignatureReason),
    /// R-ENTRY, with the entry as written.
    RouteEntry(String),
}
