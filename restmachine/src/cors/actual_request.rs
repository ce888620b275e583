//! The CORS headers of the response to an actual request (Fetch standard, sections 3.2.3 and 4.10).

use http::{header::HeaderName, request::Parts, HeaderMap, HeaderValue, Method};
use restmachine_core::stand_in;

use super::{vary, RequestOrigin};
use crate::policy::{CorsPolicy, EffectivePolicy};
use crate::routing::Route;

/// A request that is not a preflight, reduced to what its policy asks about.
pub(crate) struct ActualRequest<'a> {
    pub(super) origin: RequestOrigin<'a>,
    method: &'a Method,
    /// The row whose handler answers.
    row: Option<&'static Route>,
}

impl<'a> ActualRequest<'a> {
    /// `row` is the one whose handler answers, if one does.
    pub(crate) fn of(parts: &'a Parts, row: Option<&'static Route>) -> Self {
        Self { origin: RequestOrigin::of(&parts.headers), method: &parts.method, row }
    }

    pub(crate) fn has_origin(&self) -> bool {
        !self.origin.is_absent()
    }

    /// Sets the policy's headers on a response, and returns whether the response is shared.
    pub(crate) fn decorate(&self, effective: EffectivePolicy<'_>, headers: &mut HeaderMap) -> bool {
        decorate(effective, self.allowed_by(effective.policy()), headers)
    }

    /// The value of `Access-Control-Allow-Origin`, if the response is shared.
    pub(crate) fn allowed_by(&self, policy: &CorsPolicy) -> Option<HeaderValue> {
        self.origin.allowed_by(policy).filter(|_| self.uses_shared_method(policy))
    }

    /// Whether the policy shares the method: the request's own, or the one that it is served as.
    pub(super) fn uses_shared_method(&self, policy: &CorsPolicy) -> bool {
        policy.shares_method(self.method())
            || self.served_method().is_some_and(|served| policy.shares_method(served))
    }

    /// The method that the request is served as, if it may differ from its own: without a row of its own, `HEAD` is served as
    /// `GET`.
    fn served_method(&self) -> Option<&'static str> {
        match self.row {
            Some(row) if !row.is_fallback() => Some(row.method.name()),
            _ => stand_in(self.method()),
        }
    }

    pub(super) fn method(&self) -> &'a str {
        self.method.as_str()
    }
}

/// Sets a policy's headers on a response, whatever its status, since browsers check errors and 304s too. Returns
/// whether the response is shared, with the origin `allowed`.
///
/// CORS headers that a handler set by hand are removed first: the policy alone decides which origins read the
/// response, and a second `Access-Control-Allow-Origin` line fails the CORS check. A response with no room for
/// another header is not shared.
pub(crate) fn decorate(
    effective: EffectivePolicy<'_>,
    allowed: Option<HeaderValue>,
    headers: &mut HeaderMap,
) -> bool {
    let policy = effective.policy();
    if headers.keys().any(is_cors) {
        remove_cors(headers);
    }
    if policy.depends_on_origin() {
        vary::add_origin(headers);
    } else {
        vary::keep_on_one_line(headers);
    }
    let Some(allowed) = allowed else { return false };
    effective.headers().share(policy, allowed, headers);
    true
}

/// Whether a header belongs to the CORS protocol: no other has this prefix.
#[inline]
fn is_cors(name: &HeaderName) -> bool {
    name.as_str().starts_with("access-control-")
}

/// Removes every CORS header. It is cold because few handlers set one by hand.
#[cold]
fn remove_cors(headers: &mut HeaderMap) {
    for name in headers.keys().filter(|name| is_cors(name)).cloned().collect::<Vec<_>>() {
        headers.remove(name);
    }
}
