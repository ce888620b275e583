//! The answer to a preflight, chosen among constants (Fetch standard, section 4.8).

use http::{
    header::{
        ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
        ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD,
    },
    request::Parts,
    HeaderMap, HeaderValue, Method, StatusCode,
};

use super::{methods::set_allow, vary, Cors, Governing, Methods, RequestOrigin};
use crate::{body::Body, response::Response, routing::Table};

/// A browser's question whether a script may send a request: `OPTIONS` with `Origin` and
/// `Access-Control-Request-Method`.
pub(crate) struct Preflight<'a> {
    pub(super) origin: RequestOrigin<'a>,
    pub(super) requested: &'a HeaderValue,
}

/// What is decided about a preflight.
pub(crate) struct PreflightDecision<'a> {
    /// The level that decides, and the policy that governs there.
    pub(super) level: Cors,
    /// Whether a row answers the path, and not a fallback.
    pub(super) is_routed: bool,
    pub(super) governing: Option<Governing<'a>>,
    /// The value of `Access-Control-Allow-Origin`, where the policy allows the origin.
    allowed: Option<HeaderValue>,
    pub(super) methods: Methods<'a>,
}

impl<'a> Preflight<'a> {
    /// `None` where the request is an `OPTIONS` of another kind.
    pub(crate) fn of(parts: &'a Parts) -> Option<Self> {
        if parts.method != Method::OPTIONS {
            return None;
        }
        let requested = parts.headers.get(ACCESS_CONTROL_REQUEST_METHOD)?;
        let origin = RequestOrigin::of(&parts.headers);
        (!origin.is_absent()).then_some(Self { origin, requested })
    }

    /// The decision for a path of the table or of a fallback; `None` for any other.
    pub(crate) fn decide<'p>(
        &self,
        table: &'static Table,
        app: Option<Governing<'p>>,
        path: &'p str,
    ) -> Option<PreflightDecision<'p>> {
        let (level, is_routed) = match self.deciding(table, path) {
            Some(level) => (level, true),
            None => (table.fallback(path).ok()?.1, false),
        };
        let governing = level.governing(app);
        let methods = if is_routed {
            Methods::of(table, app, path, governing)
        } else {
            Methods::of_fallback(governing)
        };
        let allowed = governing.and_then(|governing| self.origin.allowed_by(governing.policy()));
        Some(PreflightDecision { level, is_routed, governing, allowed, methods })
    }

    /// The level that decides: the route's for the method asked for, else that of the router that owns the path.
    fn deciding(&self, table: &'static Table, path: &str) -> Option<Cors> {
        let routed =
            Method::from_bytes(self.requested.as_bytes()).ok().and_then(|method| table.routed(&method, path));
        if let Some((route, _)) = routed {
            return Some(route.cors);
        }
        let owner = table.owner(path)?;
        Some(owner.cors)
    }
}

impl PreflightDecision<'_> {
    /// Whether there is a policy, and it does not allow the origin.
    pub(crate) fn is_refusal(&self) -> bool {
        self.governing.is_some() && self.allowed.is_none()
    }

    /// The response that says so.
    pub(crate) fn answer(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        match (self.governing, self.allowed) {
            (None, _) => decline(&self.methods, response.headers_mut()),
            (Some(governing), None) => {
                *response.status_mut() = StatusCode::FORBIDDEN;
                refuse(governing, &self.methods, response.headers_mut());
            }
            (Some(governing), Some(allowed)) => {
                permit(governing, allowed, &self.methods, response.headers_mut());
            }
        }
        response
    }
}

fn decline(methods: &Methods<'_>, headers: &mut HeaderMap) {
    set_allow(headers, &methods.routed);
    methods.vary(headers);
}

fn refuse(governing: Governing<'_>, methods: &Methods<'_>, headers: &mut HeaderMap) {
    if governing.policy().depends_on_origin() {
        vary::add(headers, "Origin");
    }
    methods.vary(headers);
}

fn permit(governing: Governing<'_>, allowed: HeaderValue, methods: &Methods<'_>, headers: &mut HeaderMap) {
    let prepared = governing.headers();
    headers.reserve(8);
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    if governing.policy().credentials() {
        headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    if let Some(governed) = methods.governed.value() {
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, governed);
    }
    if let Some(names) = &prepared.allow_headers {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
    }
    headers.insert(ACCESS_CONTROL_MAX_AGE, prepared.max_age.clone());
    set_allow(headers, &methods.routed);
    if governing.policy().depends_on_origin() {
        vary::add(headers, "Origin");
    }
    methods.vary(headers);
}
