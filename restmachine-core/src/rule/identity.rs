//! The names of the rules, as the documentation and the tests know them.

use crate::rule::Rule;

impl Rule {
    /// The rule's name, such as `O-WILDCARD-CREDENTIALS`.
    pub fn id(&self) -> &'static str {
        match self {
            Rule::OriginWildcardCredentials => "O-WILDCARD-CREDENTIALS",
            Rule::OriginWildcardListed => "O-WILDCARD-LISTED",
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
            Rule::OriginPublicSuffix(_) => "O-PUBLIC-SUFFIX",
            Rule::OriginInsecure(_) => "O-INSECURE",
            Rule::OriginDuplicate { .. } => "O-DUPLICATE",
            Rule::OriginReflect => "O-REFLECT",
            Rule::OriginReflectRelease => "O-REFLECT-RELEASE",
            Rule::MethodToken(_) => "M-TOKEN",
            Rule::MethodForbidden(_) => "M-FORBIDDEN",
            Rule::MethodCase(_) => "M-CASE",
            Rule::MethodEmpty => "M-EMPTY",
            Rule::MethodUnserved { .. } => "M-UNSERVED",
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
            Rule::MaxAgeRange(_) => "A-RANGE",
            Rule::KeyUnknown { .. } => "K-UNKNOWN",
            Rule::KeyDuplicate(_) => "K-DUPLICATE",
            Rule::KeyOrphan => "K-ORPHAN",
            Rule::KeyOff => "K-OFF",
            Rule::RouteConflict { .. } => "R-CONFLICT",
            Rule::RoutePath { .. } => "R-PATH",
            Rule::RouteUnbound(_) => "R-UNBOUND",
            Rule::RouteBody { .. } => "R-BODY",
            Rule::RouteMethod { .. } => "R-METHOD",
            Rule::RouteSignature(_) => "R-SIGNATURE",
            Rule::RouteEntry(_) => "R-ENTRY",
        }
    }
}
