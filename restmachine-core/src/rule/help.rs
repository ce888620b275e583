//! What to write instead of each mistake: the corrected literal wherever it can be computed.

use crate::key::Key;
use crate::method::is_token;
use crate::origin::{correction, list_correction, over_https};
use crate::policy::MAX_AGE_LIMIT;
use crate::rule::{
    text, LengthReason, LiteralReason, MethodReason, MissingReason, Rule, SchemeReason, SignatureReason,
    SuffixReason, SyntaxReason,
};

impl Rule {
    /// What to write instead, and the key that lifts the rule if there is one.
    pub fn help(&self) -> String {
        self.remedy() + &self.lift()
    }

    /// The end of the help.
    fn lift(&self) -> String {
        let text = match self {
            Rule::OriginScheme { reason: SchemeReason::Credentials, .. } => text::WHOLE_SCHEME,
            Rule::OriginPublicSuffix { reason: SuffixReason::Public, .. } => text::PUBLIC_SUFFIX,
            Rule::OriginInsecure(_) => text::INSECURE,
            Rule::OriginReflectRelease => text::REFLECT_RELEASE,
            _ => return String::new(),
        };
        text.lift()
    }

    /// What to write instead.
    pub(super) fn remedy(&self) -> String {
        match self {
            Rule::OriginWildcardCredentials => text::WILDCARD_CREDENTIALS.help.to_owned(),
            Rule::OriginWildcardListed => text::WILDCARD_LISTED.help.to_owned(),
            Rule::OriginMissing(MissingReason::ListOfLevel) => "write `origins = [\"https://app.example.com\"]`, or `#[cors(off)]` to turn CORS off here".to_owned(),
            Rule::OriginMissing(MissingReason::List) => {
                "write `origins = [\"https://app.example.com\"]`".to_owned()
            }
            Rule::OriginMissing(MissingReason::Entry) => {
                "remove it; if the list is split from a string, look for a comma at its end".to_owned()
            }
            Rule::OriginSyntax { origin, reason } => syntax_help(origin, *reason),
            Rule::OriginTail(origin) => origin_help(origin, "write only the scheme, host and port"),
            Rule::OriginCase(origin) => origin_help(origin, "write the scheme and host in lower case"),
            Rule::OriginUnicode(origin) => {
                origin_help(origin, "write the host in its ASCII form (Punycode, `xn--`)")
            }
            Rule::OriginDefaultPort(origin) => origin_help(origin, "remove the port"),
            Rule::OriginPort(origin) => {
                origin_help(origin, "write a port from 1 to 65535, `*` for any port, or no port")
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
                "list the page's real origin; a sandboxed frame keeps it with `allow-same-origin`".to_owned()
            }
            Rule::OriginFile(_) => {
                "serve the page from a server and list its origin, such as `http://localhost:3000`".to_owned()
            }
            Rule::OriginPattern(origin) => origin_help(
                origin,
                "write `https://*.example.com` for every subdomain, or `http://localhost:*` for every port",
            ),
            Rule::OriginScheme { origin, reason } => scheme_help(origin, *reason),
            Rule::OriginPublicSuffix { reason: SuffixReason::Public, .. } => text::PUBLIC_SUFFIX.help.to_owned(),
            Rule::OriginPublicSuffix { reason: SuffixReason::Unknown, .. } => {
                "enable the feature `full-rules` of `restmachine`, which includes the list of public suffixes, or list the origins".to_owned()
            }
            Rule::OriginInsecure(origin) => insecure_help(origin),
            Rule::OriginDuplicate { .. } | Rule::MethodDuplicate(_) | Rule::HeaderDuplicate(_) => {
                "remove it".to_owned()
            }
            Rule::OriginReflect => text::REFLECT.help.to_owned(),
            Rule::OriginReflectRelease => text::REFLECT_RELEASE.help.to_owned(),
            Rule::MethodToken(method) => token_help(method, "write a method such as `GET`"),
            Rule::MethodForbidden(_) => "remove it".to_owned(),
            Rule::MethodCase(method) => format!("write `{}`", method.to_ascii_uppercase()),
            Rule::MethodEmpty => "remove `methods`: the route table knows which methods there are".to_owned(),
            Rule::MethodMissing => text::METHODS_MISSING.help.to_owned(),
            Rule::MethodUnserved { served, .. } => {
                format!("{} {}", text::UNSERVED.help, enumeration(served.iter().map(String::as_str)))
            }
            Rule::MethodWildcard => "remove `methods`, or list the methods by name".to_owned(),
            Rule::HeaderToken(name) => token_help(name, "write a header name such as `X-Request-ID`"),
            Rule::HeaderForbidden(name) if name.eq_ignore_ascii_case("Cookie") => {
                "write `credentials` to let the browser send cookies".to_owned()
            }
            Rule::HeaderForbidden(_) => "remove it: the browser sends it without asking".to_owned(),
            Rule::HeaderResponseName(_) => "remove it: RestMachine sends it".to_owned(),
            Rule::HeaderWildcardCredentials => "list the headers by name".to_owned(),
            Rule::HeaderWildcardListed => "write `\"*\"` alone, or remove it; in `allow_headers` it does not cover Authorization, so write `[\"*\", \"Authorization\"]` to allow every header".to_owned(),
            Rule::ExposeForbidden(_) => "remove it: the browser keeps cookies to itself".to_owned(),
            Rule::ExposeRequestName(_) => "remove it".to_owned(),
            Rule::MaxAgeRange(given) => max_age_help(given),
            Rule::KeyUnknown { meant: Some(key), .. } => format!("did you mean `{}`?", key.name()),
            Rule::KeyUnknown { meant: None, is_alone: false, .. } => {
                format!("the keys are {}", enumeration(Key::ALL.iter().map(|key| key.name())))
            }
            Rule::KeyUnknown { name, meant: None, is_alone: true } => format!(
                "a constant policy is written in upper case, or with its path, as in `self::{name}`; the keys are {}",
                enumeration(Key::ALL.iter().map(|key| key.name()))
            ),
            Rule::KeyDuplicate(Some(_)) => "keep one of the two".to_owned(),
            Rule::KeyDuplicate(None) => {
                "keep one, or put each in a `cfg_attr` whose predicate excludes the other".to_owned()
            }
            Rule::KeyOrphan => "add `#[get(\"/path\")]`, or write the `#[cors(…)]` inside `router!`".to_owned(),
            Rule::KeyOff => "write `#[cors(off)]`, or remove `off`".to_owned(),
            Rule::RouteConflict { .. } => text::ROUTED_TWICE.help.to_owned(),
            Rule::RoutePath { path, reason } => reason.help(path),
            Rule::RouteLiteral { reason, literal, .. } => literal_help(*reason, literal.as_deref()),
            Rule::RouteUnbound { name, meant: Some(meant) } => {
                format!("rename the argument `{meant}` to `{name}`, or write `{{_{name}}}` to ignore the parameter")
            }
            Rule::RouteUnbound { name, meant: None } => {
                format!("name an argument `{name}`, or write `{{_{name}}}` to ignore it")
            }
            Rule::RouteIgnored(name) => {
                format!("rename the parameter to `{{{name}}}`, or rename the argument")
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
    correction(origin).map_or_else(|| otherwise.to_owned(), |origin| format!("write `{origin}`"))
}

fn syntax_help(origin: &str, reason: SyntaxReason) -> String {
    let list = match reason {
        SyntaxReason::List => list_correction(origin),
        _ => None,
    };
    match list {
        Some(list) => format!("write one string for each: `{list:?}`"),
        None if reason == SyntaxReason::List => "write one string for each origin".to_owned(),
        None => origin_help(origin, "write a scheme and a host, such as `https://app.example.com`"),
    }
}

fn length_help(reason: &LengthReason) -> String {
    let help = match reason {
        LengthReason::Scheme => "shorten the scheme to at most 64 characters",
        LengthReason::Host => "shorten the host to at most 253 characters",
        LengthReason::EmptyLabel => "remove the extra dot",
        LengthReason::LongLabel(_) => "shorten the label to at most 63 characters",
        LengthReason::Punycode(_) => {
            "write the host in its ASCII form, as the page shows it in `self.origin`"
        }
    };
    help.to_owned()
}

/// A port that serves http rarely serves https as well, so the help says which port it has to be.
fn insecure_help(origin: &str) -> String {
    let Some(secure) = over_https(origin) else { return text::INSECURE.help.to_owned() };
    let has_port =
        secure.rsplit(':').next().is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    let port = if has_port { ", with the port that serves https" } else { "" };
    format!("write `{secure}`{port}")
}

fn scheme_help(origin: &str, reason: SchemeReason) -> String {
    let scheme = origin.split("://").next().unwrap_or_default();
    match reason {
        SchemeReason::Network => {
            format!("write `{scheme}://*.example.com` for every subdomain, or list the origins")
        }
        SchemeReason::Port => format!("write `{scheme}://*`"),
        SchemeReason::Credentials => text::WHOLE_SCHEME.help.to_owned(),
    }
}

/// The names of a list that was written in one string, which is the most common reason why a name is not a token.
pub(super) fn token_list(given: &str) -> Option<Vec<&str>> {
    let names: Vec<&str> = given.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    (names.len() > 1 && names.iter().all(|name| is_token(name))).then_some(names)
}

fn token_help(given: &str, otherwise: &str) -> String {
    let trimmed = given.trim().trim_end_matches(':');
    if let Some(names) = token_list(given) {
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
        None if is_arithmetic(given) => {
            format!("write the number itself, or use a constant: `const MAX_AGE: u32 = {given};` and `max_age = MAX_AGE`")
        }
        None => text::MAX_AGE_RANGE.help.to_owned(),
    }
}

/// Whether the value is arithmetic of numbers, which a constant of type `u32` can hold.
fn is_arithmetic(given: &str) -> bool {
    let is_sign = |character: char| "+-*/%() ".contains(character);
    !given.starts_with('-')
        && given.contains(['*', '+', '/', '%'])
        && given.chars().all(|character| character.is_ascii_digit() || character == '_' || is_sign(character))
}

/// A string that several routes share can be a literal of a `macro_rules!`, which is expanded before the attributes are.
fn literal_help(reason: LiteralReason, literal: Option<&str>) -> String {
    match (literal, reason) {
        (Some(literal), _) => format!("write `{literal:?}`"),
        (None, LiteralReason::Method) => "write the method in quotes, such as `\"PURGE\"`".to_owned(),
        (None, _) => "write it in quotes; to share it between routes, write them in a `macro_rules!` that takes it as `$path:literal`".to_owned(),
    }
}

fn signature_help(reason: SignatureReason) -> &'static str {
    match reason {
        SignatureReason::Receiver => "take what it needs from the state: `db: &Db`",
        SignatureReason::Associated => {
            "move it out of the `impl`, and take what it needs from the state: `db: &Db`"
        }
        SignatureReason::Generics | SignatureReason::ImplTrait => "write a concrete type",
        SignatureReason::Variadic => "write each argument with its type",
        SignatureReason::Unsafe => "remove `unsafe`",
        SignatureReason::Const => "remove `const`",
    }
}

pub(super) fn enumeration<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
