//! What each rule says: what is wrong, and why in a few words.

use std::fmt;

use crate::rule::{text, MethodReason, MissingReason, Rule, SchemeReason, SignatureReason, SuffixReason};

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::OriginWildcardCredentials => formatter.write_str(text::WILDCARD_CREDENTIALS.line),
            Rule::OriginWildcardListed => formatter.write_str(text::WILDCARD_LISTED.line),
            Rule::OriginMissing(MissingReason::List | MissingReason::ListOfLevel) => formatter.write_str("no origins are listed, so no request can match"),
            Rule::OriginMissing(MissingReason::Entry) => formatter.write_str("an empty string is among the origins: it matches nothing"),
            Rule::OriginReflect => formatter.write_str(text::REFLECT.line),
            Rule::OriginReflectRelease => formatter.write_str(text::REFLECT_RELEASE.line),
            Rule::OriginScheme { origin, reason: SchemeReason::Credentials } => {
                write!(formatter, "{}: `{origin}`", text::WHOLE_SCHEME.line)
            }
            Rule::OriginScheme { origin, reason } => write!(formatter, "`{origin}` {reason}"),
            Rule::OriginPublicSuffix { origin, reason: SuffixReason::Public } => {
                write!(formatter, "{}: `{origin}`", text::PUBLIC_SUFFIX.line)
            }
            Rule::OriginPublicSuffix { origin, reason: SuffixReason::Unknown } => {
                write!(
                    formatter,
                    "CORS: Cannot trust a subdomain pattern with credentials, because its domain may be a public suffix: \
                     `{origin}`"
                )
            }
            Rule::OriginInsecure(origin) => write!(formatter, "{}: `{origin}`", text::INSECURE.line),
            Rule::MethodEmpty => formatter.write_str("`methods` is empty, so no method would be allowed"),
            Rule::MethodWildcard => formatter.write_str("`methods` cannot be '*': the route table knows the methods, and with credentials '*' is just a method named '*'"),
            Rule::HeaderWildcardCredentials => formatter.write_str("CORS: Cannot use wildcard header '*' with credentials: browsers then read it as a header named '*'"),
            Rule::HeaderWildcardListed => formatter.write_str("CORS: Cannot combine wildcard header '*' with other headers: it already covers them"),
            Rule::KeyOrphan => formatter.write_str("`#[cors]` on a function without a route attribute has no effect"),
            Rule::KeyOff => formatter.write_str("`off` cannot be combined with other keys: without CORS they have no effect"),
            Rule::OriginSyntax { origin, reason } => {
                write!(formatter, "`{}` is not a valid origin: {reason}", visible(origin))
            }
            Rule::OriginTail(origin) => {
                write!(
                    formatter,
                    "`{}` has more than a scheme, host and port: browsers never send the rest, so it never matches",
                    visible(origin)
                )
            }
            Rule::OriginCase(origin) => {
                write!(formatter, "`{origin}` has upper-case letters: browsers send origins in lower case")
            }
            Rule::OriginUnicode(origin) => {
                write!(
                    formatter,
                    "`{}` has a host that is not in ASCII form, the only form that browsers send",
                    visible(origin)
                )
            }
            Rule::OriginDefaultPort(origin) => {
                write!(formatter, "`{origin}` has the default port of its scheme, which browsers leave out")
            }
            Rule::OriginPort(origin) => {
                write!(formatter, "`{origin}` has an invalid port: expected a number from 1 to 65535 without leading zeros")
            }
            Rule::OriginIpv4(origin) => {
                write!(
                    formatter,
                    "`{origin}` has a host that ends in a number: browsers send such a host only as an IPv4 address of four decimal numbers"
                )
            }
            Rule::OriginIpv6(origin) => {
                write!(formatter, "`{origin}` has an IPv6 address that is not in canonical form, the only form that browsers send")
            }
            Rule::OriginLength { origin, reason } => {
                write!(formatter, "`{origin}` is not a valid origin: {reason}")
            }
            Rule::OriginNull => formatter.write_str("`null` is not a single origin: any sandboxed page can send it"),
            Rule::OriginFile(origin) => {
                write!(
                    formatter,
                    "`{}` is a file: its origin is `null`, which any sandboxed page can send",
                    visible(origin)
                )
            }
            Rule::OriginPattern(origin) => {
                write!(
                    formatter,
                    "`{origin}` has a misplaced `*`: it can only be the whole label before a domain name, the whole port, or the \
                     whole host of a scheme that comes out of a package"
                )
            }
            Rule::OriginDuplicate { origin, cover } if origin == cover => {
                write!(formatter, "`{origin}` is listed twice")
            }
            Rule::OriginDuplicate { origin, cover } => {
                write!(formatter, "`{origin}` is already covered by `{cover}`")
            }
            Rule::MethodToken(method) => {
                write!(
                    formatter,
                    "`{}` is not a valid method: browsers would reject the whole list",
                    visible(method)
                )
            }
            Rule::MethodForbidden(method) => {
                write!(formatter, "`{method}` is a forbidden method: no script can send it")
            }
            Rule::MethodCase(method) => {
                write!(formatter, "`{method}` is in the wrong case: methods are case-sensitive")
            }
            Rule::MethodMissing => formatter.write_str(text::METHODS_MISSING.line),
            Rule::MethodUnserved { method, .. } => {
                write!(formatter, "`{method}` {}", text::UNSERVED.line)
            }
            Rule::MethodDuplicate(method) => write!(formatter, "`{method}` is listed twice"),
            Rule::HeaderToken(name) => {
                write!(
                    formatter,
                    "`{}` is not a valid header name: browsers would reject the whole list",
                    visible(name)
                )
            }
            Rule::HeaderForbidden(name) => {
                write!(
                    formatter,
                    "`{name}` is a forbidden request header: only the browser can set it"
                )
            }
            Rule::HeaderResponseName(name) => {
                write!(formatter, "`{name}` is a response header: requests never carry it")
            }
            Rule::ExposeForbidden(name) => {
                write!(formatter, "`{name}` is a forbidden response header: no script can read it")
            }
            Rule::ExposeRequestName(name) => {
                write!(
                    formatter,
                    "`{name}` is prohibited in `expose_headers`: it holds nothing that a script could use"
                )
            }
            Rule::HeaderDuplicate(name) => {
                write!(formatter, "`{name}` is listed twice: header names are not case-sensitive")
            }
            Rule::MaxAgeRange(given) => {
                write!(formatter, "`{}` {}", visible(given), text::MAX_AGE_RANGE.line)
            }
            Rule::KeyUnknown { name, .. } => write!(formatter, "unknown key `{name}`"),
            Rule::KeyDuplicate(Some(key)) => write!(formatter, "`{}` is given twice", key.name()),
            Rule::KeyDuplicate(None) => formatter.write_str("a second `#[cors]` is active here, but only one policy can apply"),
            Rule::RouteConflict { method, path, first, second } => {
                write!(formatter, "{method} {path} {}: by {first} and by {second}", text::ROUTED_TWICE.line)
            }
            Rule::RoutePath { path, reason } => {
                write!(formatter, "`{}` is not a valid path: {reason}", visible(path))
            }
            Rule::RouteLiteral { written, reason, .. } => {
                write!(formatter, "{} must be a string literal, not `{}`: the compiler reads {} before constants have values", reason.subject(), visible(written), reason.reads())
            }
            Rule::RouteUnbound { name, .. } => write!(formatter, "no argument takes the parameter `{{{name}}}`"),
            Rule::RouteIgnored(name) => {
                write!(
                    formatter,
                    "`{{_{name}}}` is ignored because of its underscore, so the argument `{name}` would not get its value"
                )
            }
            Rule::RouteBody { first, second } => {
                write!(formatter, "`{first}` and `{second}` {}", text::BODY_TAKEN_TWICE.line)
            }
            Rule::RouteMethod { method, reason } => {
                write!(formatter, "`{}` cannot be routed: {reason}", visible(method))
            }
            Rule::RouteSignature(reason) => write!(formatter, "a handler cannot {reason}"),
            Rule::RouteEntry(entry) => write!(formatter, "`{entry}` {}", text::NO_HANDLER.line),
        }
    }
}

impl Rule {
    /// The whole message: what is wrong and why, what to write instead, and the rule's name with the section that
    /// requires it.
    pub fn explanation(&self) -> String {
        let section = self.link().map(|link| format!(", {link}")).unwrap_or_default();
        format!("{self}\nhelp: {}\nrule: {}{section}", self.help(), self.id())
    }
}

/// The string with every character escaped that would break the line or be invisible.
pub(super) fn visible(text: &str) -> String {
    let escape = |character: char| match character {
        '"' | '\'' | '\\' => vec![character],
        _ => character.escape_debug().collect(),
    };
    text.chars().flat_map(escape).collect()
}

impl fmt::Display for MethodReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            MethodReason::Token => "it is not a valid method",
            MethodReason::Connect => "CONNECT asks for a tunnel, not for a path",
            MethodReason::Case => "methods are case-sensitive",
        })
    }
}

impl fmt::Display for SignatureReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SignatureReason::Receiver => "have a `self` argument: it is a plain function",
            SignatureReason::Associated => "be in an `impl`: it is a plain function",
            SignatureReason::Generics => "have generic parameters: a route calls one concrete function",
            SignatureReason::ImplTrait => {
                "have an `impl Trait` argument: a route calls one concrete function"
            }
            SignatureReason::Variadic => "have variadic arguments: a route passes a fixed number of them",
            SignatureReason::Unsafe => "be `unsafe`: a request cannot uphold a safety contract",
            SignatureReason::Const => "be `const`: it runs when a request arrives",
        })
    }
}
