//! What to write instead of each mistake: the corrected literal wherever it can be computed.

use crate::key::Key;
use crate::method::is_token;
use crate::origin::{corrected, corrected_list, over_https};
use crate::path;
use crate::policy::MAX_AGE_LIMIT;
use crate::rule::{
    text, LengthReason, MethodReason, MissingReason, PathReason, Rule, SignatureReason, SuffixReason,
    SyntaxReason,
};

impl Rule {
    /// What to write instead.
    pub fn help(&self) -> String {
        match self {
            Rule::OriginWildcardCredentials => text::WILDCARD_CREDENTIALS.help.to_owned(),
            Rule::OriginWildcardListed => text::WILDCARD_LISTED.help.to_owned(),
            Rule::OriginMissing(MissingReason::List) => "write `origins = [\"https://app.example.com\"]`, or `#[cors(off)]` to leave CORS out here".to_owned(),
            Rule::OriginMissing(MissingReason::Entry) => {
                "leave it out; where the list comes from a variable, a comma at its end leaves an empty text behind".to_owned()
            }
            Rule::OriginSyntax { origin, reason } => syntax_help(origin, *reason),
            Rule::OriginTail(origin) => origin_help(origin, "write scheme, host and port alone"),
            Rule::OriginCase(origin) => origin_help(origin, "write scheme and host in lower case"),
            Rule::OriginUnicode(origin) => {
                origin_help(origin, "write the host in its ASCII form (Punycode, `xn--`)")
            }
            Rule::OriginDefaultPort(origin) => origin_help(origin, "leave the port out"),
            Rule::OriginPort(origin) => {
                origin_help(origin, "write a port from 1 to 65535, `*` for any, or none")
            }
            Rule::OriginIpv4(origin) => {
                origin_help(origin, "write four decimal numbers, such as `https://192.0.2.1`")
            }
            Rule::OriginIpv6(origin) => origin_help(
                origin,
                "write the compressed form in lower case, such as `https://[2001:db8::1]`",
            ),
            Rule::OriginLength { reason, .. } => length_help(reason),
            Rule::OriginNull => {
                "name the page's real origin; a sandboxed frame keeps it with `allow-same-origin`".to_owned()
            }
            Rule::OriginFile(_) => {
                "serve the page, and name its origin, such as `http://localhost:3000`".to_owned()
            }
            Rule::OriginPattern(origin) => origin_help(
                origin,
                "write `https://*.example.com` for every subdomain, `http://localhost:*` for every port",
            ),
            Rule::OriginPublicSuffix { reason: SuffixReason::Public, .. } => text::PUBLIC_SUFFIX.help.to_owned(),
            Rule::OriginPublicSuffix { reason: SuffixReason::Unknown, .. } => {
                "add the feature `full-rules` of `restmachine`, which brings the list, or name the origins".to_owned()
            }
            Rule::OriginInsecure(origin) => insecure_help(origin),
            Rule::OriginDuplicate { .. } | Rule::MethodDuplicate(_) | Rule::HeaderDuplicate(_) => {
                "leave it out".to_owned()
            }
            Rule::OriginReflect => text::REFLECT.help.to_owned(),
            Rule::OriginReflectRelease => text::REFLECT_RELEASE.help.to_owned(),
            Rule::MethodToken(method) => token_help(method, "write a method such as `GET`"),
            Rule::MethodForbidden(_) => "leave it out".to_owned(),
            Rule::MethodCase(method) => format!("write `{}`", method.to_ascii_uppercase()),
            Rule::MethodEmpty => "leave `methods` out: the route table knows them".to_owned(),
            Rule::MethodMissing => text::METHODS_MISSING.help.to_owned(),
            Rule::MethodUnserved { served, .. } => {
                format!("{} {}", text::UNSERVED.help, enumeration(served.iter().map(String::as_str)))
            }
            Rule::MethodWildcard => "leave `methods` out, or name them".to_owned(),
            Rule::HeaderToken(name) => token_help(name, "write a header name such as `X-Request-ID`"),
            Rule::HeaderForbidden(name) if name.eq_ignore_ascii_case("Cookie") => {
                "write `credentials` to let the browser send cookies".to_owned()
            }
            Rule::HeaderForbidden(_) => "leave it out: the browser sends it without asking".to_owned(),
            Rule::HeaderResponseName(_) => "leave it out: RestMachine sends it".to_owned(),
            Rule::HeaderWildcardCredentials => "name the headers".to_owned(),
            Rule::HeaderWildcardListed => "write `\"*\"` alone, or leave it out; in `allow_headers` it does not cover Authorization, so `[\"*\", \"Authorization\"]` says everything".to_owned(),
            Rule::ExposeForbidden(_) => "leave it out: the browser keeps cookies to itself".to_owned(),
            Rule::ExposeRequestName(_) => "leave it out".to_owned(),
            Rule::MaxAgeRange(given) => max_age_help(given),
            Rule::KeyUnknown { meant: Some(key), .. } => format!("did you mean `{}`?", key.name()),
            Rule::KeyUnknown { meant: None, .. } => {
                format!("the keys are {}", enumeration(Key::ALL.iter().map(|key| key.name())))
            }
            Rule::KeyDuplicate(Some(_)) => "write it once".to_owned(),
            Rule::KeyDuplicate(None) => {
                "keep one, or give each a `cfg_attr` that rules the other one out".to_owned()
            }
            Rule::KeyOrphan => "add `#[get(\"/path\")]`, or write `#[cors]` inside `router!`".to_owned(),
            Rule::KeyOff => "write `#[cors(off)]`, or leave `off` out".to_owned(),
            Rule::RouteConflict { .. } => text::ROUTED_TWICE.help.to_owned(),
            Rule::RoutePath { path, reason } => path_help(path, reason),
            Rule::RouteUnbound(name) => {
                format!("name an argument `{name}`, or write `{{_{name}}}` to ignore it")
            }
            Rule::RouteIgnored(name) => {
                format!("name the parameter `{{{name}}}`, or give the argument another name")
            }
            Rule::RouteBody { .. } => text::BODY_TAKEN_TWICE.help.to_owned(),
            Rule::RouteMethod { method, reason: MethodReason::Case } => {
                format!("write `{}`", method.to_ascii_uppercase())
            }
            Rule::RouteMethod { .. } => "write a method such as `\"PURGE\"`".to_owned(),
            Rule::RouteSignature(reason) => signature_help(*reason).to_owned(),
            Rule::RouteEntry(_) => text::NO_HANDLER.help.to_owned(),
        }
    }
}

fn origin_help(origin: &str, otherwise: &str) -> String {
    corrected(origin).map_or_else(|| otherwise.to_owned(), |origin| format!("write `{origin}`"))
}

fn syntax_help(origin: &str, reason: SyntaxReason) -> String {
    let list = match reason {
        SyntaxReason::List => corrected_list(origin),
        _ => None,
    };
    match list {
        Some(list) => format!("write one string for each: `{list:?}`"),
        None if reason == SyntaxReason::List => "write one string for each origin".to_owned(),
        None => origin_help(origin, "write scheme and host, such as `https://app.example.com`"),
    }
}

fn length_help(reason: &LengthReason) -> String {
    let help = match reason {
        LengthReason::Scheme => "write a scheme of at most 64 characters",
        LengthReason::Host => "write a host of at most 253 characters",
        LengthReason::EmptyLabel => "leave the extra dot out",
        LengthReason::LongLabel(_) => "write labels of at most 63 characters",
        LengthReason::Hyphen(_) => "write labels that start and end with a letter, a digit or `_`",
        LengthReason::Punycode(_) => "write the name's ASCII form as browsers show it in `location.origin`",
    };
    help.to_owned()
}

fn insecure_help(origin: &str) -> String {
    over_https(origin).map_or_else(
        || text::INSECURE.help.to_owned(),
        |origin| format!("write `{origin}`, or add `dangerously_allow_insecure_origins`"),
    )
}

/// A list in one string is the commonest reason for a name that is no token.
fn token_help(given: &str, otherwise: &str) -> String {
    let names: Vec<&str> = given.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let trimmed = given.trim().trim_end_matches(':');
    if names.len() > 1 && names.iter().all(|name| is_token(name)) {
        format!("write one string for each: `{names:?}`")
    } else if is_token(trimmed) {
        format!("write `{trimmed}`")
    } else {
        otherwise.to_owned()
    }
}

fn max_age_help(given: &str) -> String {
    let seconds = given.trim_matches('"').parse::<u64>().ok();
    match seconds.filter(|seconds| *seconds <= u64::from(MAX_AGE_LIMIT)) {
        Some(seconds) => format!("write `max_age = {seconds}`"),
        None if given.contains(['*', '+', '(']) => {
            format!("write the number itself, or name a constant: `const MAX_AGE: u32 = {given};` and `max_age = MAX_AGE`")
        }
        None => text::MAX_AGE_RANGE.help.to_owned(),
    }
}

fn path_help(path: &str, reason: &PathReason) -> String {
    let mended = path::mended(path, reason).map(|path| format!("write `{path}`"));
    let otherwise = match reason {
        PathReason::NoSlash => "start with `/`",
        PathReason::EmptySegment | PathReason::TrailingSlash | PathReason::Backslash => {
            "write one `/` between segments"
        }
        PathReason::RestInPrefix => "leave it out: the mounted router's own paths follow",
        PathReason::RestNotLast | PathReason::RestNotAlone => "write `/{*rest}` at the end",
        PathReason::ParameterEmpty => "name it as the argument that takes it: `{id}`, `{*rest}`",
        PathReason::ParameterName(_) => "write a plain name, `{id}`: the argument's type says the rest",
        PathReason::ParameterRepeated(_) => "give each parameter its own name",
        PathReason::TwoParameters(_) => "take one parameter and cut it in the handler",
        PathReason::ForeignParameter(_) => {
            "write `/{id}` for one segment, `/{*rest}` for the rest of the path"
        }
        PathReason::Brace => "write `{name}` for a parameter, `%7B` and `%7D` for braces",
        PathReason::Query => "leave it out and take a `Query<T>`",
        PathReason::Fragment => "leave it out",
        PathReason::WhiteSpace | PathReason::Control => "leave it out, or write it percent-encoded",
        PathReason::NonAscii(_) | PathReason::Unencoded(_) => "write it percent-encoded",
        PathReason::Percent => "write `%25` for a percent sign",
        PathReason::Dot(_) => "write the path without it",
    };
    mended.unwrap_or_else(|| otherwise.to_owned())
}

fn signature_help(reason: SignatureReason) -> &'static str {
    match reason {
        SignatureReason::Receiver => "take what it needs from the state: `db: &Db`",
        SignatureReason::Generics | SignatureReason::ImplTrait => "name the type",
        SignatureReason::Variadic => "name every argument",
        SignatureReason::Unsafe => "leave `unsafe` out",
        SignatureReason::Const => "leave `const` out",
    }
}

fn enumeration<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
