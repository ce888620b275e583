//! The answer to a preflight, chosen among constants (Fetch standard, section 4.8).

use http::{
    header::{
        ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
        ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW,
    },
    request::Parts,
    HeaderMap, HeaderValue, Method, StatusCode,
};

use super::{vary, Cors, CorsPolicy, Governing, RequestOrigin};
use crate::{
    body::Body,
    response::Response,
    routing::{MethodList, RouteMethod, Table},
};

/// A browser's question whether a script may send a request: `OPTIONS` with `Origin` and
/// `Access-Control-Request-Method`.
pub(crate) struct Preflight<'a> {
    origin: RequestOrigin<'a>,
    requested: &'a HeaderValue,
}

/// The methods of a request path as a preflight answer lists them.
struct Methods<'a> {
    /// All of them, plus `OPTIONS`.
    routed: MethodList<'a>,
    /// Those that the deciding policy governs. A browser caches this list as permission, so it never names another's.
    governed: MethodList<'a>,
    /// Whether the answer depends on the method asked for.
    have_several_policies: bool,
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

    /// The answer for a path of the table or of a fallback; `None` for any other.
    pub(crate) fn answer(
        &self,
        table: &'static Table,
        app: Option<Governing<'_>>,
        path: &str,
    ) -> Option<Response> {
        let (deciding, methods) = match self.deciding(table, path) {
            Some(level) => {
                let deciding = level.governing(app);
                (deciding, Methods::of(table, app, path, deciding))
            }
            None => {
                let (_, level) = table.fallback(path).ok()?;
                let deciding = level.governing(app);
                (deciding, Methods::of_fallback(deciding))
            }
        };
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        match deciding {
            None => self.decline(&methods, &mut response),
            Some(governing) => match self.origin.allowed_by(governing.policy()) {
                None => self.refuse(governing, &methods, &mut response),
                Some(allowed) => self.permit(governing, allowed, &methods, response.headers_mut()),
            },
        }
        Some(response)
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

    fn decline(&self, methods: &Methods<'_>, response: &mut Response) {
        set_allow(response.headers_mut(), &methods.routed);
        methods.vary(response.headers_mut());
    }

    fn refuse(&self, governing: Governing<'_>, methods: &Methods<'_>, response: &mut Response) {
        *response.status_mut() = StatusCode::FORBIDDEN;
        if governing.policy().depends_on_origin() {
            vary::add(response.headers_mut(), "Origin");
        }
        methods.vary(response.headers_mut());
    }

    fn permit(
        &self,
        governing: Governing<'_>,
        allowed: HeaderValue,
        methods: &Methods<'_>,
        headers: &mut HeaderMap,
    ) {
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
}

impl<'a> Methods<'a> {
    fn of(
        table: &'static Table,
        app: Option<Governing<'_>>,
        path: &str,
        deciding: Option<Governing<'_>>,
    ) -> Self {
        let mut routed = MethodList::default();
        let mut governed = MethodList::default();
        governed.insert(RouteMethod::OPTIONS);
        let mut have_several_policies = false;
        table.answering(path, |route| {
            routed.insert(route.method);
            if Governing::is_same(route.cors.governing(app), deciding) {
                governed.insert(route.method);
            } else {
                have_several_policies = true;
                // Only OPTIONS can be there already, and a handler of another policy answers it.
                governed.remove(route.method);
            }
        });
        if let Some(policy) = explicit(deciding) {
            // What answers GET answers HEAD, so a list may name it.
            if governed.contains(RouteMethod::GET) && !routed.contains(RouteMethod::HEAD) {
                governed.insert(RouteMethod::HEAD);
            }
            governed.retain(|method| policy.shares_method(method));
        }
        routed.insert(RouteMethod::OPTIONS);
        Self { routed, governed, have_several_policies }
    }

    /// A fallback answers every method: those that a policy names itself, and the usual ones where it names none.
    fn of_fallback(deciding: Option<Governing<'a>>) -> Self {
        let [mut routed, mut governed] = [MethodList::default(), MethodList::default()];
        for method in RouteMethod::STANDARD.into_iter().filter(|method| !method.is(&RouteMethod::HEAD)) {
            routed.insert(method);
        }
        match explicit(deciding) {
            Some(policy) => policy.methods().for_each(|name| governed.insert_name(name)),
            None => governed = routed.clone(),
        }
        Self { routed, governed, have_several_policies: false }
    }

    fn vary(&self, headers: &mut HeaderMap) {
        if self.have_several_policies {
            vary::add(headers, "Access-Control-Request-Method");
        }
    }
}

/// The policy, where it names its methods itself.
fn explicit(deciding: Option<Governing<'_>>) -> Option<&CorsPolicy> {
    deciding.map(Governing::policy).filter(|policy| policy.has_methods())
}

/// `Allow` with every method routed for a request path, plus `OPTIONS` (RFC 9110, section 10.2.1).
pub(crate) fn allow(table: &'static Table, path: &str, headers: &mut HeaderMap) {
    let mut routed = MethodList::default();
    routed.insert(RouteMethod::OPTIONS);
    table.answering(path, |route| routed.insert(route.method));
    set_allow(headers, &routed);
}

fn set_allow(headers: &mut HeaderMap, methods: &MethodList<'_>) {
    if let Some(value) = methods.value() {
        headers.insert(ALLOW, value);
    }
}
