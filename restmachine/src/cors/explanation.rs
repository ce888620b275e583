//! Explanations: what is decided about a request, why, and by which policy, for people and programs.

use std::fmt;

use http::request::Parts;

use super::{
    preflight::PreflightDecision,
    reason::{check_headers, check_method},
    ActualRequest, EscapedBytes, Preflight, Reason,
};
use crate::policy::{Cors, EffectivePolicy, PolicySource};

/// What a service decides about a request and why, as [`Service::explain`](crate::Service::explain) returns it.
///
/// The code that answers requests makes the decision, so it is what the request gets. Printed, it is one line:
///
/// ```
/// use restmachine::{Decision, Level, Reason, RequestKind, cors, get, router};
///
/// #[get("/data")]
/// fn data() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { data }
/// }
///
/// let request = restmachine::Request::get("/data").header("origin", "https://evil.example").body(()).unwrap();
/// let explanation = App::service().explain(&request.into_parts().0);
/// assert_eq!(explanation.decision(), Decision::Refused);
/// assert_eq!(explanation.reason(), &Reason::OriginNotListed("https://evil.example".to_owned()));
/// assert!(explanation.to_string().starts_with("refused: `https://evil.example` is not among the origins"));
///
/// let request = restmachine::Request::get("/data").body(()).unwrap();
/// let explanation = App::service().explain(&request.into_parts().0);
/// assert_eq!(explanation.kind(), RequestKind::Actual);
/// assert_eq!((explanation.decision(), explanation.reason()), (Decision::NotAsked, &Reason::NoOrigin));
/// assert_eq!(explanation.source().unwrap().level(), Level::App);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    kind: RequestKind,
    decision: Decision,
    reason: Reason,
    source: Option<PolicySource>,
}

/// The kind of a request in the CORS protocol (Fetch standard, section 3.2.2).
///
/// ```
/// use restmachine::{Request, RequestKind, get, router};
///
/// #[get("/data")]
/// fn data() {}
///
/// router! { App { data } }
///
/// let asking = Request::options("/data").header("origin", "https://app.example.com");
/// let asking = asking.header("access-control-request-method", "GET").body(()).unwrap();
/// assert_eq!(App::service().explain(&asking.into_parts().0).kind(), RequestKind::Preflight);
/// let plain = Request::options("/data").body(()).unwrap();
/// assert_eq!(App::service().explain(&plain.into_parts().0).kind(), RequestKind::Actual);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// `OPTIONS` with `Origin` and `Access-Control-Request-Method`: a browser asks whether a script may send a request.
    Preflight,
    /// Any other request, which a handler or an error answers.
    Actual,
}

/// The outcome of a request in the browser.
///
/// ```
/// use restmachine::{Decision, Request, get, router};
///
/// #[get("/data")]
/// fn data() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { data }
/// }
///
/// let decision = |origin: &str| {
///     let request = Request::get("/data").header("origin", origin).body(()).unwrap();
///     App::service().explain(&request.into_parts().0).decision()
/// };
/// assert_eq!(decision("https://app.example.com"), Decision::Allowed);
/// assert_eq!(decision("https://evil.example"), Decision::Refused);
/// ```
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

impl Explanation {
    /// Whether the request is a preflight.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        self.kind
    }

    /// The outcome.
    #[must_use]
    pub const fn decision(&self) -> Decision {
        self.decision
    }

    /// Why this is the outcome.
    #[must_use]
    pub const fn reason(&self) -> &Reason {
        &self.reason
    }

    /// The level and the line of the policy that decided; `None` if no policy governs.
    #[must_use]
    pub const fn source(&self) -> Option<PolicySource> {
        self.source
    }

    pub(crate) const fn of_whole_server(is_preflight: bool) -> Self {
        let kind = if is_preflight { RequestKind::Preflight } else { RequestKind::Actual };
        Self { kind, decision: Decision::Unmanaged, reason: Reason::WholeServer, source: None }
    }

    pub(crate) fn of_unrouted_preflight(level: Cors, app: Option<EffectivePolicy<'_>>) -> Self {
        Self {
            kind: RequestKind::Preflight,
            decision: Decision::Refused,
            reason: Reason::NothingRouted,
            source: level.source(app),
        }
    }

    pub(crate) fn of_actual(
        actual: &ActualRequest<'_>,
        parts: &Parts,
        level: Cors,
        app: Option<EffectivePolicy<'_>>,
    ) -> Self {
        let (decision, reason) = match level.effective(app) {
            None => (Decision::Unmanaged, Reason::without_policy(level)),
            Some(_) if !actual.has_origin() => (Decision::NotAsked, Reason::NoOrigin),
            Some(effective) => {
                let policy = effective.policy();
                match Reason::of_origin(actual.origin, parts, policy) {
                    Ok(_) if !actual.uses_shared_method(policy) => (
                        Decision::Refused,
                        Reason::MethodLeftOut(EscapedBytes(actual.method().as_bytes()).to_string()),
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
        app: Option<EffectivePolicy<'_>>,
    ) -> Self {
        let verdict = match decided.effective {
            None => Err(Reason::without_policy(decided.level)),
            Some(effective) => {
                Reason::of_origin(preflight.origin, parts, effective.policy()).and_then(|reason| {
                    check_method(preflight, decided, effective.policy())?;
                    check_headers(parts, effective.policy())?;
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

/// `refused: …` with the reason, and then the source of the policy.
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
