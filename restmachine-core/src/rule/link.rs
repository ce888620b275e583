//! The section of a standard that requires each rule.

use crate::rule::{
    text::{self, ALLOW_METHODS, ALLOW_ORIGIN, CREDENTIALS},
    Rule, SchemeReason,
};

const CORS_CHECK: &str = "https://fetch.spec.whatwg.org/#concept-cors-check";
const ORIGIN_HEADER: &str = "https://fetch.spec.whatwg.org/#origin-header";
const SERIALISATION: &str =
    "https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin";
const TOKEN: &str = "https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2";

impl Rule {
    /// The section that demands the rule; `None` if the rule is this project's own.
    pub fn link(&self) -> Option<&'static str> {
        let section = match self {
            Rule::OriginWildcardCredentials => return text::WILDCARD_CREDENTIALS.section,
            Rule::OriginWildcardListed => return text::WILDCARD_LISTED.section,
            Rule::OriginScheme { reason: SchemeReason::Credentials, .. } => {
                return text::WHOLE_SCHEME.section
            }
            Rule::OriginPublicSuffix { .. } => return text::PUBLIC_SUFFIX.section,
            Rule::OriginInsecure(_) => return text::INSECURE.section,
            Rule::OriginReflect => return text::REFLECT.section,
            Rule::OriginReflectRelease => return text::REFLECT_RELEASE.section,
            Rule::MethodMissing => return text::METHODS_MISSING.section,
            Rule::MethodUnserved { .. } => return text::UNSERVED.section,
            Rule::MaxAgeRange(_) => return text::MAX_AGE_RANGE.section,
            Rule::RouteConflict { .. } => return text::ROUTED_TWICE.section,
            Rule::RouteBody { .. } => return text::BODY_TAKEN_TWICE.section,
            Rule::RouteEntry(_) => return text::NO_HANDLER.section,
            Rule::HeaderWildcardCredentials | Rule::MethodWildcard => CREDENTIALS,
            Rule::OriginMissing(_) => CORS_CHECK,
            Rule::OriginDuplicate { .. } | Rule::OriginPattern(_) | Rule::OriginScheme { .. } => ALLOW_ORIGIN,
            Rule::OriginSyntax { .. } => ORIGIN_HEADER,
            Rule::OriginTail(_) | Rule::OriginNull | Rule::OriginFile(_) => SERIALISATION,
            Rule::OriginCase(_) => "https://url.spec.whatwg.org/#host-parsing",
            Rule::OriginUnicode(_) => "https://url.spec.whatwg.org/#concept-domain-to-ascii",
            Rule::OriginDefaultPort(_) => "https://url.spec.whatwg.org/#default-port",
            Rule::OriginPort(_) => "https://url.spec.whatwg.org/#port-state",
            Rule::OriginIpv4(_) => "https://url.spec.whatwg.org/#concept-ipv4-parser",
            Rule::OriginIpv6(_) => "https://url.spec.whatwg.org/#concept-ipv6-serializer",
            Rule::OriginLength { .. } => "https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4",
            Rule::MethodToken(_) => TOKEN,
            Rule::MethodForbidden(_) => "https://fetch.spec.whatwg.org/#forbidden-method",
            Rule::MethodCase(_) => "https://fetch.spec.whatwg.org/#concept-method-normalize",
            Rule::MethodEmpty | Rule::MethodDuplicate(_) => ALLOW_METHODS,
            Rule::HeaderToken(_) | Rule::HeaderDuplicate(_) => {
                "https://www.rfc-editor.org/rfc/rfc9110#section-5.1"
            }
            Rule::HeaderForbidden(_) => "https://fetch.spec.whatwg.org/#forbidden-request-header",
            Rule::HeaderResponseName(_) => "https://fetch.spec.whatwg.org/#http-responses",
            Rule::HeaderWildcardListed => {
                "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name"
            }
            Rule::ExposeForbidden(_) => "https://fetch.spec.whatwg.org/#forbidden-response-header-name",
            Rule::ExposeRequestName(_) => "https://fetch.spec.whatwg.org/#http-access-control-expose-headers",
            Rule::RoutePath { .. } => "https://url.spec.whatwg.org/#path-percent-encode-set",
            Rule::RouteMethod { .. } => "https://www.rfc-editor.org/rfc/rfc9110#section-9.1",
            Rule::KeyUnknown { .. }
            | Rule::KeyDuplicate(_)
            | Rule::KeyOrphan
            | Rule::KeyOff
            | Rule::RouteLiteral { .. }
            | Rule::RouteUnbound { .. }
            | Rule::RouteIgnored(_)
            | Rule::RouteSignature(_) => return None,
        };
        Some(section)
    }
}
