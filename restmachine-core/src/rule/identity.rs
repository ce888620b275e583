//! The names of the rules, as the documentation and the tests know them.

use crate::rule::{text, Rule};

impl Rule {
    /// The rule's name, such as `O-WILDCARD-CREDENTIALS`.
    pub fn id(&self) -> &'static str {
        match self {
            Rule::OriginWildcardCredentials => text::WILDCARD_CREDENTIALS.rule,
            Rule::OriginWildcardListed => text::WILDCARD_LISTED.rule,
            Rule::OriginMissing => "O-MISSING",
            Rule::OriginSyntax { .. } => "O-SYNTAX",
            Rule::OriginTail(_) => "O-TAIL",
            Rule::OriginCase(_) => "O-CASE",
            Rule::OriginUnicode(_) => "O-UNICODE",
            Rule::OriginDefaultPort(_) => "O-DEFAULT-PORT",
            Rule::OriginPort(_) => "O-PORT",
            Rule::OriginIpv4(_) => "O-IPV4",
            Rule::OriginIpv6(_) => "O-IPV6",
            Rule::OriginLength { .. } => "O-LENGTH",
            Rule::OriginNull => "O-NULL",
            Rule::OriginFile(_) => "O-FILE",
            Rule::OriginPattern(_) => "O-PATTERN",
            Rule::OriginPublicSuffix { .. } => text::PUBLIC_SUFFIX.rule,
            Rule::OriginInsecure(_) => text::INSECURE.rule,
            Rule::OriginDuplicate { .. } => "O-DUPLICATE",
            Rule::OriginReflect => text::REFLECT.rule,
            Rule::OriginReflectRelease => text::REFLECT_RELEASE.rule,
            Rule::MethodToken(_) => "M-TOKEN",
            Rule::MethodForbidden(_) => "M-FORBIDDEN",
            Rule::MethodCase(_) => "M-CASE",
            Rule::MethodEmpty => "M-EMPTY",
            Rule::MethodMissing => text::METHODS_MISSING.rule,
            Rule::MethodUnserved { .. } => text::UNSERVED.rule,
            Rule::MethodWildcard => "M-WILDCARD",
            Rule::MethodDuplicate(_) => "M-DUPLICATE",
            Rule::HeaderToken(_) => "H-TOKEN",
            Rule::HeaderForbidden(_) => "H-FORBIDDEN",
            Rule::HeaderResponseName(_) => "H-RESPONSE-NAME",
            Rule::HeaderWildcardCredentials => "H-WILDCARD-CREDENTIALS",
            Rule::HeaderWildcardListed => "H-WILDCARD-LISTED",
            Rule::ExposeForbidden(_) => "X-FORBIDDEN",
            Rule::ExposeRequestName(_) => "X-REQUEST-NAME",
            Rule::HeaderDuplicate(_) => "H-DUPLICATE",
            Rule::MaxAgeRange(_) => text::MAX_AGE_RANGE.rule,
            Rule::KeyUnknown { .. } => "K-UNKNOWN",
            Rule::KeyDuplicate(_) => "K-DUPLICATE",
            Rule::KeyOrphan => "K-ORPHAN",
            Rule::KeyOff => "K-OFF",
            Rule::RouteConflict { .. } => text::ROUTED_TWICE.rule,
            Rule::RoutePath { .. } => "R-PATH",
            Rule::RouteUnbound(_) => "R-UNBOUND",
            Rule::RouteBody { .. } => text::BODY_TAKEN_TWICE.rule,
            Rule::RouteMethod { .. } => "R-METHOD",
            Rule::RouteSignature(_) => "R-SIGNATURE",
            Rule::RouteEntry(_) => text::NO_HANDLER.rule,
        }
    }
}
