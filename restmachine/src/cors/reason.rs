//! The reasons for a decision, and the checks that find them.

use std::fmt;

use http::{header::ACCESS_CONTROL_REQUEST_HEADERS, request::Parts};

use super::{preflight::PreflightDecision, EscapedBytes, Preflight, RequestOrigin};
use crate::policy::{Audience, Cors, CorsPolicy};
use crate::routing::RouteMethod;

/// Why a request is or is not allowed. Values from the request are shown with everything but printable ASCII escaped,
/// and shortened if they are long.
///
/// ```
/// use restmachine::Reason;
///
/// let reason = Reason::HeaderNotListed("x-trace".to_owned());
/// assert_eq!(reason.to_string(), "the script sends `x-trace`, which is not in `allow_headers`: add it there");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The policy lists the origin.
    OriginListed(String),
    /// The policy is `*`.
    AnyOrigin,
    /// The policy reflects any origin, which is for development.
    OriginReflected,
    /// The request has no `Origin`.
    NoOrigin,
    /// The policy does not list the origin.
    OriginNotListed(String),
    /// The origin is `null`, which browsers send for every sandboxed page: only `*` covers it.
    NullOrigin,
    /// There is more than one line of `Origin`, which no browser sends.
    SeveralOrigins,
    /// The value of `Origin` is not one that a browser sends.
    MalformedOrigin(String),
    /// The `methods` of the policy leave this method out.
    MethodLeftOut(String),
    /// The path does not answer the method that a preflight asks for, so it is not in the list.
    MethodNotRouted(String),
    /// A preflight asks for a method in the wrong case, and the path answers the right one: the method that was sent,
    /// and the one to send.
    MethodInOtherCase(String, &'static str),
    /// A fallback answers here. Its policy has no `methods`, so it lists the usual ones, and this is not one of them.
    MethodNotUsual(String),
    /// A preflight asks for a header that the policy's `allow_headers` do not name.
    HeaderNotListed(String),
    /// Nothing is routed at the path of a preflight, so the answer is a 404, and browsers require a successful
    /// status.
    NothingRouted,
    /// No level says anything about CORS.
    NoPolicy,
    /// `#[cors(off)]`.
    SwitchedOff,
    /// `OPTIONS *` asks the server as a whole.
    WholeServer,
}

impl Reason {
    pub(super) const fn without_policy(level: Cors) -> Self {
        match level {
            Cors::Off => Self::SwitchedOff,
            Cors::Inherited | Cors::Policy(_) => Self::NoPolicy,
        }
    }

    /// Why a policy allows an origin, or why it does not.
    pub(super) fn of_origin(
        origin: RequestOrigin<'_>,
        parts: &Parts,
        policy: &CorsPolicy,
    ) -> Result<Self, Self> {
        let sent = || EscapedBytes::origin(&parts.headers).to_string();
        let is_allowed = origin.allowed_by(policy).is_some();
        match (policy.audience(), origin) {
            (Audience::Any, _) => Ok(Self::AnyOrigin),
            (Audience::Reflected, _) if is_allowed => Ok(Self::OriginReflected),
            (Audience::Listed, _) if is_allowed => Ok(Self::OriginListed(sent())),
            (_, RequestOrigin::Absent) => Err(Self::NoOrigin),
            (_, RequestOrigin::Several) => Err(Self::SeveralOrigins),
            (_, RequestOrigin::Line(_)) if origin.tuple().is_some() => Err(Self::OriginNotListed(sent())),
            (_, RequestOrigin::Line(_)) if sent() == "null" => Err(Self::NullOrigin),
            (_, RequestOrigin::Line(_)) => Err(Self::MalformedOrigin(sent())),
        }
    }
}

/// Checks, as a browser does, that the answer to a preflight lists the method.
///
/// <https://fetch.spec.whatwg.org/#cors-preflight-fetch>
pub(super) fn check_method(
    preflight: &Preflight<'_>,
    decided: &PreflightDecision<'_>,
    policy: &CorsPolicy,
) -> Result<(), Reason> {
    let method = preflight.requested.as_bytes();
    let is_safelisted = [&b"GET"[..], b"HEAD", b"POST"].contains(&method);
    if is_safelisted || decided.methods.governed.names().any(|name| name.as_bytes() == method) {
        return Ok(());
    }
    let routed = decided.methods.routed.as_ref();
    let miswritten = RouteMethod::STANDARD.into_iter().find(|standard| {
        standard.name().as_bytes().eq_ignore_ascii_case(method)
            && routed.is_some_and(|routed| routed.contains(*standard))
    });
    let is_answered = !decided.is_routed
        || routed.is_none_or(|routed| routed.names().any(|name| name.as_bytes() == method));
    let method = EscapedBytes(method).to_string();
    Err(match (is_answered, policy.has_methods()) {
        (true, true) => Reason::MethodLeftOut(method),
        (true, false) => Reason::MethodNotUsual(method),
        (false, _) => match miswritten {
            Some(name) => Reason::MethodInOtherCase(method, name.name()),
            None => Reason::MethodNotRouted(method),
        },
    })
}

/// Checks, as a browser does, that the answer to a preflight lists the headers.
///
/// <https://fetch.spec.whatwg.org/#cors-preflight-fetch>
pub(super) fn check_headers(parts: &Parts, policy: &CorsPolicy) -> Result<(), Reason> {
    let lines = parts.headers.get_all(ACCESS_CONTROL_REQUEST_HEADERS).iter();
    let mut requested =
        lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b',')).map(<[u8]>::trim_ascii);
    let listed = || policy.allow_headers().map(str::as_bytes);
    // The rules refuse `*` in a policy with credentials.
    let has_wildcard = listed().any(|name| name == b"*");
    let is_allowed = |name: &[u8]| {
        let is_covered = has_wildcard && !name.eq_ignore_ascii_case(b"authorization");
        name.is_empty() || is_covered || listed().any(|other| other.eq_ignore_ascii_case(name))
    };
    match requested.find(|name| !is_allowed(name)) {
        Some(name) => Err(Reason::HeaderNotListed(EscapedBytes(name).to_string())),
        None => Ok(()),
    }
}

/// What was found, and for a refusal what to write instead.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OriginListed(origin) => write!(f, "`{origin}` is among the origins"),
            Self::AnyOrigin => f.write_str("`*` allows every origin, without credentials"),
            Self::OriginReflected => f.write_str("`reflect_any_origin` allows every origin, with credentials"),
            Self::NoOrigin => {
                f.write_str("the request has no `Origin`, so it does not come from a page of another origin")
            },
            Self::OriginNotListed(origin) => {
                write!(f, "`{origin}` is not among the origins: add it to `origins` if the page is yours")
            }
            Self::NullOrigin => f.write_str(
                "`null` is the origin of every sandboxed page and local file: serve the page from an origin of its own",
            ),
            Self::SeveralOrigins => f.write_str(
                "the request has more than one `Origin` line, which browsers never send: check the proxies in between",
            ),
            Self::MalformedOrigin(sent) => {
                write!(f, "`{sent}` is not an origin as browsers send it: send only the scheme, host and port")
            }
            Self::MethodLeftOut(method) => {
                write!(
                    f,
                    "`{method}` is not in `methods`: add it there, or remove `methods` to take them from the route table"
                )
            }
            Self::MethodNotRouted(method) => write!(f, "no route answers `{method}` at this path: add one"),
            Self::MethodInOtherCase(method, name) => {
                write!(
                    f,
                    "no route answers `{method}` at this path: write `{name}` in the script, because browsers do not \
                     change its case"
                )
            }
            Self::MethodNotUsual(method) => {
                write!(
                    f,
                    "a fallback lists only the usual methods, and `{method}` is not one of them: add it to the \
                     `methods` of its `#[cors]`"
                )
            }
            Self::HeaderNotListed(name) => {
                write!(f, "the script sends `{name}`, which is not in `allow_headers`: add it there")
            }
            Self::NothingRouted => f.write_str(
                "no route answers at this path, and a preflight fails on a 404: add a route, or correct the URL",
            ),
            Self::NoPolicy => f.write_str("no level has a policy: add `#[cors(…)]` to the router or the handler"),
            Self::SwitchedOff => f.write_str("`#[cors(off)]` turns CORS off here, so no policy applies"),
            Self::WholeServer => f.write_str("`OPTIONS *` is about the server as a whole, so no policy applies"),
        }
    }
}
