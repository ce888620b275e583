//! What an actual request's response carries (Fetch standard, sections 3.2.3 and 4.10).

use http::{
    header::{
        HeaderName, ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS,
        ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
        ACCESS_CONTROL_MAX_AGE,
    },
    HeaderMap, HeaderValue,
};

use super::{vary, PolicySite, RequestOrigin};

/// Puts the policy's headers on a response, whatever its status: the browser checks errors and 304s too.
///
/// `method` is the one that was served: `GET` where `HEAD` went through it.
///
/// Each header is set or removed, never appended: a second `Access-Control-Allow-Origin` line fails the CORS check.
pub(crate) fn decorate(site: &PolicySite, method: &str, origin: RequestOrigin<'_>, headers: &mut HeaderMap) {
    if site.policy.depends_on_origin() {
        vary::add(headers, "Origin");
    }
    let is_shared = site.policy.shares_method(method);
    match origin.allowed_by(site.policy).filter(|_| is_shared) {
        Some(allowed) => share(site, allowed, headers),
        None => withhold(headers),
    }
}

fn share(site: &PolicySite, allowed: HeaderValue, headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    let credentials = site.policy.text().credentials.then(|| HeaderValue::from_static("true"));
    set(headers, ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
    set(headers, ACCESS_CONTROL_EXPOSE_HEADERS, (site.headers)().expose_headers.clone());
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    match value {
        Some(value) => headers.insert(name, value),
        None => headers.remove(name),
    };
}

/// Takes away what a handler set by hand: the policy alone decides who reads the response.
fn withhold(headers: &mut HeaderMap) {
    for name in [
        ACCESS_CONTROL_ALLOW_ORIGIN,
        ACCESS_CONTROL_ALLOW_CREDENTIALS,
        ACCESS_CONTROL_EXPOSE_HEADERS,
        ACCESS_CONTROL_ALLOW_METHODS,
        ACCESS_CONTROL_ALLOW_HEADERS,
        ACCESS_CONTROL_MAX_AGE,
    ] {
        headers.remove(name);
    }
}
