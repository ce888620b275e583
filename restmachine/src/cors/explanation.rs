//! Why a request was, or was not, allowed.

use std::fmt;

use http::{header::ACCESS_CONTROL_REQUEST_HEADERS, request::Parts};

use super::{
    preflight::PreflightDecision, Actual, Audience, Cors, CorsPolicy, Governing, PolicySource, Preflight,
    RequestOrigin, Shown,
};

/// What a service decides about a request, and why; [`Service::explain`](crate::Service::explain) makes it.
///
/// It is decided by the code that answers, so it is what the request gets. Printed, it is one line:
///
/// ```
/// use restmachine::{Decision, Reason, cors, get, router};
///
/// #[get("/data")]
/// fn data() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { data }
/// }
///
/// let request = http::Request::get("/data").header("origin", "https://evil.example").body(()).unwrap();
/// let explanation = App::service().explain(&request.into_parts().0);
/// assert_eq!(explanation.decision(), Decision::Refused);
/// assert_eq!(explanation.reason(), &Reason::OriginNotListed("https://evil.example".to_owned()));
/// assert!(explanation.to_string().starts_with("refused: `https://evil.example` is not among the origins"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    kind: RequestKind,
    decision: Decision,
    reason: Reason,
    source: Option<PolicySource>,
}

/// What a request is to CORS (Fetch standard, section 3.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// `OPTIONS` with `Origin` and `Access-Control-Request-Method`: a browser asks whether a script may send a request.
    Preflight,
    /// Any other request: a handler, or an error, answers it.
    Actual,
}

/// What comes of a request in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// The page may read the response, or send what its preflight asks about.
    Allowed,
    /// The browser keeps the response from the page, or does not send what its preflight asks about.
    Refused,
    /// There is no `Origin`, so there is nothing to decide.
    NotAsked,
    /// No policy governs an actual request, or `OPTIONS *`: the framework touches no CORS header, and a handler may set its
    /// own. A preflight without a policy is refused, since no handler sees it.
    Unmanaged,
}

/// Why. What a request sent is shown with everything but printable ASCII escaped, and cut where it is long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The policy lists the origin.
    OriginListed(String),
    /// The policy is `*`.
    AnyOrigin,
    /// The policy reflects whoever asks, which is for development.
    OriginReflected,
    /// There is no `Origin`.
    NoOrigin,
    /// The policy does not list the origin.
    OriginNotListed(String),
    /// The origin is `null`, which any sandboxed page can be: only `*` covers it.
    NullOrigin,
    /// There is more than one line of `Origin`, which no browser sends.
    SeveralOrigins,
    /// What stands in `Origin` is nothing a browser sends there.
    MalformedOrigin(String),
    /// The policy's own `methods` leave this one out.
    MethodLeftOut(String),
    /// The path does not answer the method a preflight asks for, so it is not in the list.
    MethodNotRouted(String),
    /// A fallback answers here, and without `methods` of its own it lists the usual ones, of which this is none.
    MethodNotUsual(String),
    /// A preflight asks for a header that the policy's `allow_headers` do not name.
    HeaderNotListed(String),
    /// A preflight of a path where nothing is routed is a 404, and a browser needs a status of success.
    NothingRouted,
    /// No level says anything about CORS.
    NoPolicy,
    /// `#[cors(off)]`.
    SwitchedOff,
    /// `OPTIONS *` asks the server as a whole.
    WholeServer,
}

impl Explanation {
    /// Whether the request is a preflight.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        self.kind
    }

    /// What comes of it.
    #[must_use]
    pub const fn decision(&self) -> Decision {
        self.decision
    }

    /// Why.
    #[must_use]
    pub const fn reason(&self) -> &Reason {
        &self.reason
    }

    /// The level and the line of the policy that decided; `None` where none governs.
    #[must_use]
    pub const fn source(&self) -> Option<PolicySource> {
        self.source
    }

    pub(crate) const fn of_whole_server(is_preflight: bool) -> Self {
        let kind = if is_preflight { RequestKind::Preflight } else { RequestKind::Actual };
        Self { kind, decision: Decision::Unmanaged, reason: Reason::WholeServer, source: None }
    }

    pub(crate) fn of_unrouted_preflight(level: Cors, app: Option<Governing<'_>>) -> Self {
        Self {
            kind: RequestKind::Preflight,
            decision: Decision::Refused,
            reason: Reason::NothingRouted,
            source: level.source(app),
        }
    }

    pub(crate) fn of_actual(
        actual: &Actual<'_>,
        parts: &Parts,
        level: Cors,
        app: Option<Governing<'_>>,
    ) -> Self {
        let (decision, reason) = match level.governing(app) {
            None => (Decision::Unmanaged, Reason::without_policy(level)),
            Some(_) if !actual.has_origin() => (Decision::NotAsked, Reason::NoOrigin),
            Some(governing) => {
                let policy = governing.policy();
                match Reason::of_origin(actual.origin, parts, policy) {
                    Ok(_) if !actual.uses_shared_method(policy) => (
                        Decision::Refused,
                        Reason::MethodLeftOut(Shown(actual.method().as_bytes()).to_string()),
                    ),
                    Ok(reason) => (Decision::Allowed, reason),
                    Err(reason) => (Decision::Refused, reason),
                }
            }
        };
        Self { kind: RequestKind::Actual, decision, reason, source: level.source(app) }
    }

    pub(crate) fn of_preflight(
        preflight: &Preflight<'_>,
        parts: &Parts,
        decided: &PreflightDecision<'_>,
        app: Option<Governing<'_>>,
    ) -> Self {
        let verdict = match decided.governing {
            None => Err(Reason::without_policy(decided.level)),
            Some(governing) => {
                Reason::of_origin(preflight.origin, parts, governing.policy()).and_then(|reason| {
                    check_method(preflight, decided, governing.policy())?;
                    check_headers(parts, governing.policy())?;
                    Ok(reason)
                })
            }
        };
        let (decision, reason) = match verdict {
            Ok(reason) => (Decision::Allowed, reason),
            Err(reason) => (Decision::Refused, reason),
        };
        let source = decided.level.source(app);
        Self { kind: RequestKind::Preflight, decision, reason, source }
    }
}

impl Reason {
    const fn without_policy(level: Cors) -> Self {
        match level {
            Cors::Off => Self::SwitchedOff,
            Cors::Inherited | Cors::Policy(_) => Self::NoPolicy,
        }
    }

    /// Why a policy allows an origin, or why not.
    fn of_origin(origin: RequestOrigin<'_>, parts: &Parts, policy: &CorsPolicy) -> Result<Self, Self> {
        let sent = || {
            let line = parts.headers.get(http::header::ORIGIN).map_or(&[][..], |line| line.as_bytes());
            Shown(line).to_string()
        };
        let is_allowed = origin.allowed_by(policy).is_some();
        match (policy.audience(), origin) {
            (Audience::Any, _) => Ok(Self::AnyOrigin),
            (Audience::Reflected, RequestOrigin::Tuple { .. }) => Ok(Self::OriginReflected),
            (Audience::Listed, RequestOrigin::Tuple { .. }) if is_allowed => Ok(Self::OriginListed(sent())),
            (Audience::Listed, RequestOrigin::Tuple { .. }) => Err(Self::OriginNotListed(sent())),
            (_, RequestOrigin::Absent) => Err(Self::NoOrigin),
            (_, RequestOrigin::Opaque) => {
                Err(match parts.headers.get_all(http::header::ORIGIN).iter().count() {
                    1 if sent() == "null" => Self::NullOrigin,
                    1 => Self::MalformedOrigin(sent()),
                    _ => Self::SeveralOrigins,
                })
            }
        }
    }
}

/// Whether a browser that asks for this method is content with the list (Fetch standard, section 4.8, step 7.6).
fn check_method(
    preflight: &Preflight<'_>,
    decided: &PreflightDecision<'_>,
    policy: &CorsPolicy,
) -> Result<(), Reason> {
    let method = preflight.requested.as_bytes();
    let is_safelisted = [&b"GET"[..], b"HEAD", b"POST"].contains(&method);
    if is_safelisted || decided.methods.governed.names().any(|name| name.as_bytes() == method) {
        return Ok(());
    }
    let is_answered =
        !decided.is_routed || decided.methods.routed.names().any(|name| name.as_bytes() == method);
    let method = Shown(method).to_string();
    Err(match (is_answered, policy.has_methods()) {
        (true, true) => Reason::MethodLeftOut(method),
        (true, false) => Reason::MethodNotUsual(method),
        (false, _) => Reason::MethodNotRouted(method),
    })
}

/// Whether it is content with the headers (Fetch standard, section 4.8, steps 7.7 and 7.8).
fn check_headers(parts: &Parts, policy: &CorsPolicy) -> Result<(), Reason> {
    let lines = parts.headers.get_all(ACCESS_CONTROL_REQUEST_HEADERS).iter();
    let mut requested =
        lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b',')).map(<[u8]>::trim_ascii);
    let listed = || policy.allow_headers().map(str::as_bytes);
    let has_wildcard = !policy.credentials() && listed().any(|name| name == b"*");
    let is_allowed = |name: &[u8]| {
        let is_covered = has_wildcard && !name.eq_ignore_ascii_case(b"authorization");
        name.is_empty() || is_covered || listed().any(|other| other.eq_ignore_ascii_case(name))
    };
    match requested.find(|name| !is_allowed(name)) {
        Some(name) => Err(Reason::HeaderNotListed(Shown(name).to_string())),
        None => Ok(()),
    }
}

/// `refused: …` and the reason, then where the policy stands.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            RequestKind::Preflight => "preflight ",
            RequestKind::Actual => "",
        };
        write!(f, "{kind}{}: {}", self.decision, self.reason)?;
        match self.source {
            Some(source) => write!(f, " ({} policy, {source})", source.level()),
            None => Ok(()),
        }
    }
}

/// `allowed`, `refused`, `not asked` or `unmanaged`.
impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
            Self::NotAsked => "not asked",
            Self::Unmanaged => "unmanaged",
        })
    }
}

/// What is so, and where something is refused, what to write instead.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OriginListed(origin) => write!(f, "`{origin}` is among the origins"),
            Self::AnyOrigin => f.write_str("`*` allows every origin, without credentials"),
            Self::OriginReflected => f.write_str("`reflect_any_origin` allows every origin, with credentials"),
            Self::NoOrigin => f.write_str("no `Origin` was sent, so no page of another origin asks"),
            Self::OriginNotListed(origin) => {
                write!(f, "`{origin}` is not among the origins: add it to `origins` if the page is yours")
            }
            Self::NullOrigin => f.write_str(
                "`null` is the origin of every sandboxed page and local file: serve the page from an origin of its own",
            ),
            Self::SeveralOrigins => {
                f.write_str("more than one `Origin` line was sent: no browser does, so look at what stands between")
            }
            Self::MalformedOrigin(sent) => {
                write!(f, "`{sent}` is nothing that a browser sends as `Origin`: send scheme, host and port alone")
            }
            Self::MethodLeftOut(method) => {
                write!(f, "`methods` leave `{method}` out: add it, or leave `methods` to the route table")
            }
            Self::MethodNotRouted(method) => {
                write!(f, "nothing answers `{method}` here: methods are compared with their case, as in `PATCH`")
            }
            Self::MethodNotUsual(method) => {
                write!(f, "a fallback lists the usual methods: name `{method}` in `methods` of its `#[cors]`")
            }
            Self::HeaderNotListed(name) => {
                write!(f, "the script sends `{name}`: add it to `allow_headers`")
            }
            Self::NothingRouted => f.write_str("nothing is routed at this path, and a preflight cannot pass a 404"),
            Self::NoPolicy => f.write_str("no level has a policy: add `#[cors(…)]` to the router or the handler"),
            Self::SwitchedOff => f.write_str("`#[cors(off)]` takes this out of every policy"),
            Self::WholeServer => f.write_str("`OPTIONS *` asks the server as a whole, which no policy governs"),
        }
    }
}
