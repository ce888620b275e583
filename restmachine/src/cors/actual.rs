//! What an actual request's response carries (Fetch standard, sections 3.2.3 and 4.10).

use http::{
    header::{
        HeaderName, ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN,
        ACCESS_CONTROL_EXPOSE_HEADERS,
    },
    HeaderMap, HeaderValue,
};

use super::{vary, Governing, RequestOrigin};

/// Puts the policy's headers on a response, whatever its status: the browser checks errors and 304s too.
///
/// `methods` are the request's own and the one that served it: `GET` where `HEAD` went through it.
///
/// Whatever a handler set by hand goes first, since the policy alone decides who reads the response, and a second
/// `Access-Control-Allow-Origin` line fails the CORS check. A response with no room for another header is not shared.
pub(crate) fn decorate(
    governing: Governing<'_>,
    methods: [&str; 2],
    origin: RequestOrigin<'_>,
    headers: &mut HeaderMap,
) {
    let policy = governing.policy();
    let by_hand = headers.keys().filter(|name| name.as_str().starts_with("access-control-"));
    for name in by_hand.cloned().collect::<Vec<_>>() {
        headers.remove(name);
    }
    if policy.depends_on_origin() {
        vary::add(headers, "Origin");
    }
    let is_shared = methods.into_iter().any(|method| policy.shares_method(method));
    if let Some(allowed) = origin.allowed_by(policy).filter(|_| is_shared) {
        let credentials = policy.credentials().then(|| HeaderValue::from_static("true"));
        set(headers, ACCESS_CONTROL_ALLOW_ORIGIN, Some(allowed));
        set(headers, ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
        set(headers, ACCESS_CONTROL_EXPOSE_HEADERS, governing.headers().expose_headers.clone());
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    if let Some(value) = value {
        let _ = headers.try_insert(name, value);
    }
}
