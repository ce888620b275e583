//! What an actual request's response carries (Fetch standard, sections 3.2.3 and 4.10).

use http::{
    header::{
        HeaderName, ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN,
        ACCESS_CONTROL_EXPOSE_HEADERS,
    },
    request::Parts,
    HeaderMap, HeaderValue,
};

use super::{vary, CorsPolicy, Governing, RequestOrigin};

/// A request that is no preflight, as far as its policy asks.
pub(crate) struct Actual<'a> {
    pub(super) origin: RequestOrigin<'a>,
    /// Its own method and the one that it is served as: `GET` where `HEAD` goes through it.
    methods: [&'a str; 2],
}

impl<'a> Actual<'a> {
    /// `served` is the method that the request is served as, where it is not its own.
    pub(crate) fn of(parts: &'a Parts, served: Option<&'static str>) -> Self {
        let method = parts.method.as_str();
        Self { origin: RequestOrigin::of(&parts.headers), methods: [method, served.unwrap_or(method)] }
    }

    pub(crate) fn has_origin(&self) -> bool {
        !self.origin.is_absent()
    }

    /// Puts the policy's headers on a response, whatever its status: the browser checks errors and 304s too. Returns
    /// whether the response is shared.
    ///
    /// Whatever a handler set by hand goes first, since the policy alone decides who reads the response, and a second
    /// `Access-Control-Allow-Origin` line fails the CORS check. A response with no room for another header is not shared.
    pub(crate) fn decorate(&self, governing: Governing<'_>, headers: &mut HeaderMap) -> bool {
        let policy = governing.policy();
        let by_hand = headers.keys().filter(|name| name.as_str().starts_with("access-control-"));
        for name in by_hand.cloned().collect::<Vec<_>>() {
            headers.remove(name);
        }
        if policy.depends_on_origin() {
            vary::add(headers, "Origin");
        }
        let allowed = self.origin.allowed_by(policy).filter(|_| self.uses_shared_method(policy));
        if allowed.is_none() {
            return false;
        }
        let credentials = policy.credentials().then(|| HeaderValue::from_static("true"));
        set(headers, ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
        set(headers, ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
        set(headers, ACCESS_CONTROL_EXPOSE_HEADERS, governing.headers().expose_headers.clone());
        true
    }

    /// Whether the policy leaves the method in, by either of its names.
    pub(super) fn uses_shared_method(&self, policy: &CorsPolicy) -> bool {
        self.methods.into_iter().any(|method| policy.shares_method(method))
    }

    pub(super) fn method(&self) -> &'a str {
        self.methods[0]
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    if let Some(value) = value {
        let _ = headers.try_insert(name, value);
    }
}
