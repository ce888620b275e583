//! What each rule says: what is wrong, and why in a few words.

use std::fmt;

use crate::rule::{
    text, LengthReason, MethodReason, MissingReason, PathReason, Rule, SignatureReason, SuffixReason,
    SyntaxReason,
};

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::OriginWildcardCredentials => formatter.write_str(text::WILDCARD_CREDENTIALS.line),
            Rule::OriginWildcardListed => formatter.write_str(text::WILDCARD_LISTED.line),
            Rule::OriginMissing(MissingReason::List) => formatter.write_str("no origin is named, so nothing can match"),
            Rule::OriginMissing(MissingReason::Entry) => formatter.write_str("an empty text is among the origins: it names nobody"),
            Rule::OriginReflect => formatter.write_str(text::REFLECT.line),
            Rule::OriginReflectRelease => formatter.write_str(text::REFLECT_RELEASE.line),
            Rule::OriginPublicSuffix { origin, reason: SuffixReason::Public } => {
                write!(formatter, "{}: `{origin}`", text::PUBLIC_SUFFIX.line)
            }
            Rule::OriginPublicSuffix { origin, reason: SuffixReason::Unknown } => {
                write!(
                    formatter,
                    "CORS: Cannot trust a pattern with credentials before its base is known to be no public suffix: \
                     `{origin}`"
                )
            }
            Rule::OriginInsecure(origin) => write!(formatter, "{}: `{origin}`", text::INSECURE.line),
            Rule::MethodEmpty => formatter.write_str("`methods` is empty: no method would be allowed"),
            Rule::MethodWildcard => formatter.write_str("`methods` cannot be '*': the route table knows the list, and with credentials it is a method called '*'"),
            Rule::HeaderWildcardCredentials => formatter.write_str("CORS: Cannot use header '*' with credentials: it is then a header called '*'"),
            Rule::HeaderWildcardListed => formatter.write_str("'*' beside other header names: it already covers them"),
            Rule::KeyOrphan => formatter.write_str("`#[cors]` on a function without a route: it would never apply"),
            Rule::KeyOff => formatter.write_str("`off` stands alone: without CORS the other keys have no effect"),
            Rule::OriginSyntax { origin, reason } => {
                write!(formatter, "`{}` is not an origin: {reason}", visible(origin))
            }
            Rule::OriginTail(origin) => {
                write!(
                    formatter,
                    "`{}` has more than scheme, host and port: browsers never send that, so it never matches",
                    visible(origin)
                )
            }
            Rule::OriginCase(origin) => {
                write!(formatter, "`{origin}` has upper case: browsers send origins in lower case")
            }
            Rule::OriginUnicode(origin) => {
                write!(
                    formatter,
                    "`{}` has a host that is not plain ASCII: browsers send Punycode",
                    visible(origin)
                )
            }
            Rule::OriginDefaultPort(origin) => {
                write!(formatter, "`{origin}` names the scheme's default port: browsers leave it out")
            }
            Rule::OriginPort(origin) => {
                write!(formatter, "`{origin}` has a port that is not 1 to 65535 in plain digits")
            }
            Rule::OriginIpv4(origin) => {
                write!(
                    formatter,
                    "`{origin}` ends in a number but is not a plain IPv4 address: browsers send four decimals"
                )
            }
            Rule::OriginIpv6(origin) => {
                write!(formatter, "`{origin}` has an IPv6 address that browsers write differently")
            }
            Rule::OriginLength { origin, reason } => {
                write!(formatter, "`{origin}` cannot be an origin: {reason}")
            }
            Rule::OriginNull => formatter.write_str("`null` is not one origin: any sandboxed page can be it"),
            Rule::OriginFile(origin) => {
                write!(
                    formatter,
                    "`{}` is a file: its origin is `null`, which any sandboxed page can be",
                    visible(origin)
                )
            }
            Rule::OriginPattern(origin) => {
                write!(
                    formatter,
                    "`{origin}` has a `*` that is neither the whole first label nor the whole port of a name"
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
                    "`{}` is not a method: it would make the whole list unreadable",
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
                    "`{}` is not a header name: it would make the whole list unreadable",
                    visible(name)
                )
            }
            Rule::HeaderForbidden(name) => {
                write!(
                    formatter,
                    "`{name}` is a forbidden request header: only the browser sets it, and it never asks"
                )
            }
            Rule::HeaderResponseName(name) => {
                write!(formatter, "`{name}` is a response header: no request carries it")
            }
            Rule::ExposeForbidden(name) => {
                write!(formatter, "`{name}` is a forbidden response header: no script may read it")
            }
            Rule::ExposeRequestName(name) => {
                write!(
                    formatter,
                    "`{name}` is prohibited in `expose_headers`: a script has nothing to read in it"
                )
            }
            Rule::HeaderDuplicate(name) => {
                write!(formatter, "`{name}` is listed twice: header names do not differ by case")
            }
            Rule::MaxAgeRange(given) => {
                write!(formatter, "`{}` {}", visible(given), text::MAX_AGE_RANGE.line)
            }
            Rule::KeyUnknown { name, .. } => write!(formatter, "unknown key `{name}`"),
            Rule::KeyDuplicate(Some(key)) => write!(formatter, "`{}` is given twice", key.name()),
            Rule::KeyDuplicate(None) => formatter.write_str("a second `#[cors]` is active here"),
            Rule::RouteConflict { method, path, first, second } => {
                write!(formatter, "{method} {path} {}: by {first} and by {second}", text::ROUTED_TWICE.line)
            }
            Rule::RoutePath { path, reason } => {
                write!(formatter, "`{}` is not a path: {reason}", visible(path))
            }
            Rule::RouteUnbound(name) => write!(formatter, "no argument takes the parameter `{{{name}}}`"),
            Rule::RouteIgnored(name) => {
                write!(
                    formatter,
                    "the underscore of `{{_{name}}}` ignores the parameter, so `{name}` would be taken from elsewhere"
                )
            }
            Rule::RouteBody { first, second } => {
                write!(formatter, "`{first}` and `{second}` {}", text::BODY_TAKEN_TWICE.line)
            }
            Rule::RouteMethod { method, reason } => {
                write!(formatter, "`{}` cannot be routed: {reason}", visible(method))
            }
            Rule::RouteSignature(reason) => write!(formatter, "a handler cannot have {reason}"),
            Rule::RouteEntry(entry) => write!(formatter, "`{entry}` {}", text::NO_HANDLER.line),
        }
    }
}

impl Rule {
    /// All of it: what is wrong and why, what to write instead, and the rule's name with the section that demands it.
    pub fn explanation(&self) -> String {
        let section = self.link().map(|link| format!(", {link}")).unwrap_or_default();
        format!("{self}\nhelp: {}\nrule: {}{section}", self.help(), self.id())
    }
}

/// The text with everything escaped that would leave the line or not be seen.
fn visible(text: &str) -> String {
    let escape = |character: char| match character {
        '"' | '\'' | '\\' => vec![character],
        _ => character.escape_debug().collect(),
    };
    text.chars().flat_map(escape).collect()
}

impl fmt::Display for SyntaxReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SyntaxReason::NoScheme => "it does not start with a scheme and `://`",
            SyntaxReason::Scheme => "a scheme has only letters, digits, `+`, `-` and `.`",
            SyntaxReason::NoHost => "it has no host",
            SyntaxReason::WhiteSpace => "it has white space or control characters",
            SyntaxReason::List => "it is several in one string",
            SyntaxReason::UserInfo => "it has a user name",
            SyntaxReason::Character(character) => {
                return write!(formatter, "no host has `{}`", visible(&character.to_string()));
            }
        })
    }
}

impl fmt::Display for LengthReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LengthReason::Scheme => formatter.write_str("the scheme is longer than 64 characters"),
            LengthReason::Host => formatter.write_str("the host is longer than 253 characters"),
            LengthReason::EmptyLabel => formatter.write_str("a label between the dots is empty"),
            LengthReason::LongLabel(label) => write!(formatter, "`{label}` is longer than 63 characters"),
            LengthReason::Hyphen(label) => write!(formatter, "`{label}` starts or ends with `-`"),
            LengthReason::Punycode(label) => write!(formatter, "`{label}` is not Punycode"),
        }
    }
}

impl fmt::Display for MethodReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            MethodReason::Token => "it is not a method",
            MethodReason::Connect => "CONNECT asks for a tunnel, not for a path",
            MethodReason::Case => "methods are case-sensitive",
        })
    }
}

impl fmt::Display for PathReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            PathReason::NoSlash => "it does not start with `/`",
            PathReason::EmptySegment => "it has an empty segment, `//`",
            PathReason::TrailingSlash => "a mount prefix does not end with `/`",
            PathReason::RestInPrefix => "a mount prefix cannot hold the rest of the path",
            PathReason::RestNotLast => "the rest of the path comes last",
            PathReason::RestNotAlone => "the rest of the path stands alone in its segment",
            PathReason::ParameterEmpty => "a parameter has no name",
            PathReason::Brace => "a brace has no partner",
            PathReason::Query => "the query is not part of a path",
            PathReason::Fragment => "a fragment is never sent",
            PathReason::WhiteSpace => "it has white space",
            PathReason::Control => "it has a control character",
            PathReason::Percent => "a `%` is not followed by two hexadecimal digits",
            PathReason::Backslash => "browsers read `\\` as `/`",
            PathReason::ParameterName(name) => {
                return write!(formatter, "`{}` cannot be an argument's name", visible(name));
            }
            PathReason::ParameterRepeated(name) => return write!(formatter, "`{{{name}}}` occurs twice"),
            PathReason::TwoParameters(segment) => {
                return write!(formatter, "`{}` has two parameters in one segment", visible(segment));
            }
            PathReason::ForeignParameter(segment) => {
                return write!(
                    formatter,
                    "`{}` would be plain text: a parameter stands in braces",
                    visible(segment)
                );
            }
            PathReason::NonAscii(character) | PathReason::Unencoded(character) => {
                return write!(
                    formatter,
                    "browsers send `{}` percent-encoded",
                    visible(&character.to_string())
                );
            }
            PathReason::Dot(segment) => {
                return write!(formatter, "browsers resolve `{segment}`, so it never arrives");
            }
        })
    }
}

impl fmt::Display for SignatureReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            SignatureReason::Receiver => "a `self` argument: it is a plain function",
            SignatureReason::Generics => "generic parameters: a route calls one function",
            SignatureReason::ImplTrait => "an `impl Trait` argument: a route calls one function",
            SignatureReason::Variadic => "variadic arguments",
            SignatureReason::Unsafe => "`unsafe`: a request is no proof of anything",
            SignatureReason::Const => "`const`: it runs when a request comes",
        })
    }
}
