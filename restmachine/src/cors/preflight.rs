//! The decision about a preflight, and the answer to it (Fetch standard, section 4.8).

use http::{
    header::{
        HeaderName, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_REQUEST_METHOD,
        ALLOW,
    },
    request::Parts,
    HeaderMap, HeaderValue, Method, StatusCode,
};

use super::{methods::Methods, RequestOrigin};
use crate::body::Body;
use crate::policy::{Cors, EffectivePolicy};
use crate::response::Response;
use crate::routing::Table;

/// A browser's question whether a script may send a request: `OPTIONS` with `Origin` and
/// `Access-Control-Request-Method`.
pub(crate) struct Preflight<'a> {
    pub(super) origin: RequestOrigin<'a>,
    pub(super) requested: &'a HeaderValue,
}

/// The decision about a preflight.
pub(crate) struct PreflightDecision<'a> {
    /// The level that decides, and the policy that governs there.
    pub(super) level: Cors,
    /// Whether a row answers the path, rather than a fallback.
    pub(super) is_routed: bool,
    pub(super) effective: Option<EffectivePolicy<'a>>,
    /// The value of `Access-Control-Allow-Origin`, if the policy allows the origin.
    allowed: Option<HeaderValue>,
    pub(super) methods: Methods<'a>,
}

impl<'a> Preflight<'a> {
    /// The preflight in a request; `None` for any other request.
    pub(crate) fn of(parts: &'a Parts) -> Option<Self> {
        if parts.method != Method::OPTIONS {
            return None;
        }
        let requested = parts.headers.get(ACCESS_CONTROL_REQUEST_METHOD)?;
        let origin = RequestOrigin::of(&parts.headers);
        (!origin.is_absent()).then_some(Self { origin, requested })
    }

    /// The decision for a path of the table or of a fallback; `None` for any other.
    ///
    /// The policy is that of the route for the requested method, or else that of the router that owns the path.
    pub(crate) fn decide<'p>(
        &self,
        table: &'static Table,
        app: Option<EffectivePolicy<'p>>,
        path: &str,
    ) -> Option<PreflightDecision<'p>> {
        let answering = table.path_rows(path);
        let Some(owner) = table.owner(&answering) else {
            let (_, level) = table.fallback(table.scope_of(path), path).ok()?;
            let effective = level.effective(app);
            return Some(self.decision(level, false, effective, Methods::of_fallback(effective)));
        };
        let requested = Method::from_bytes(self.requested.as_bytes()).ok();
        let route = requested.and_then(|method| answering.row(&method));
        let level = route.map_or(owner.cors, |route| route.cors);
        let effective = level.effective(app);
        Some(self.decision(level, true, effective, Methods::of(&answering, owner, app, effective)))
    }

    /// The decision of a policy that names its methods, whatever the path.
    #[cfg(feature = "tower")]
    pub(crate) fn decide_by<'p>(&self, effective: EffectivePolicy<'p>) -> PreflightDecision<'p> {
        self.decision(Cors::Inherited, false, Some(effective), Methods::of_policy(effective.policy()))
    }

    fn decision<'p>(
        &self,
        level: Cors,
        is_routed: bool,
        effective: Option<EffectivePolicy<'p>>,
        methods: Methods<'p>,
    ) -> PreflightDecision<'p> {
        let allowed = effective.and_then(|effective| self.origin.allowed_by(effective.policy()));
        PreflightDecision { level, is_routed, effective, allowed, methods }
    }
}

impl PreflightDecision<'_> {
    /// Whether there is a policy that does not allow the origin.
    pub(crate) fn is_refusal(&self) -> bool {
        self.effective.is_some() && self.allowed.is_none()
    }

    /// The response with this decision.
    // By reference, since a decision is large and a move would copy it.
    pub(crate) fn answer(&self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        match (self.effective, &self.allowed) {
            (None, _) => decline(&self.methods, response.headers_mut()),
            (Some(effective), None) => {
                *response.status_mut() = StatusCode::FORBIDDEN;
                refuse(effective, &self.methods, response.headers_mut());
            }
            (Some(effective), Some(allowed)) => {
                permit(effective, allowed, &self.methods, response.headers_mut());
            }
        }
        response
    }
}

fn decline(methods: &Methods<'_>, headers: &mut HeaderMap) {
    if let Some(routed) = methods.routed() {
        headers.insert(ALLOW, routed);
    }
    methods.vary(false, headers);
}

fn refuse(effective: EffectivePolicy<'_>, methods: &Methods<'_>, headers: &mut HeaderMap) {
    methods.vary(effective.policy().depends_on_origin(), headers);
}

fn permit(
    effective: EffectivePolicy<'_>,
    allowed: &HeaderValue,
    methods: &Methods<'_>,
    headers: &mut HeaderMap,
) {
    *headers = effective.headers().permission(effective.policy());
    let depends_on_origin = effective.policy().depends_on_origin();
    if depends_on_origin {
        overwrite(headers, ACCESS_CONTROL_ALLOW_ORIGIN, Some(allowed.clone()));
    }
    overwrite(headers, ACCESS_CONTROL_ALLOW_METHODS, methods.governed.value());
    overwrite(headers, ALLOW, methods.routed());
    // `Origin` alone is among the prepared headers.
    if methods.have_several_policies {
        methods.vary(depends_on_origin, headers);
    }
}

/// Gives a prepared header the value of this answer, or removes it.
// The header is there already, which makes this cheaper than an insertion.
fn overwrite(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    match value {
        Some(value) => {
            if let Some(prepared) = headers.get_mut(name) {
                *prepared = value;
            }
        }
        None => {
            headers.remove(name);
        }
    }
}
