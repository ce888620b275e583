//! The header values of a policy, made once: for a constant by the compiler, otherwise at start-up.

use std::sync::OnceLock;

use http::{
    header::{
        HeaderName, ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS,
        ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
        ACCESS_CONTROL_MAX_AGE, ALLOW, VARY,
    },
    HeaderMap, HeaderValue,
};

use super::{cors_policy::PolicyContent, CorsPolicy};

/// The header values of a policy that are the same for every request.
///
/// Const evaluation makes those of a constant for a `static`, so that answering a request copies pointers.
#[derive(Debug)]
pub struct PolicyHeaders {
    /// `Access-Control-Allow-Headers`
    allow_headers: Option<HeaderValue>,
    /// `Access-Control-Expose-Headers`
    expose_headers: Option<HeaderValue>,
    /// `Access-Control-Max-Age`
    max_age: HeaderValue,
    /// The headers of every preflight answer that permits, made for the first one: copying a map costs less than
    /// filling one.
    permission: OnceLock<HeaderMap>,
}

impl PolicyHeaders {
    /// The values of a constant policy, for a `static` next to it.
    ///
    /// # Panics
    ///
    /// In const evaluation, for a policy that is not a constant, which cannot be there.
    #[must_use]
    pub const fn of(policy: &'static CorsPolicy) -> Self {
        let Some(policy) = policy.constant() else { panic!("a policy built at start-up is not a constant") };
        Self {
            allow_headers: list(policy.allow_headers),
            expose_headers: list(policy.expose_headers),
            max_age: HeaderValue::from_static(policy.max_age.text()),
            permission: OnceLock::new(),
        }
    }

    /// The values of any policy, made at start-up.
    pub(super) fn new(policy: &CorsPolicy) -> Self {
        let PolicyContent { allow_headers, expose_headers, max_age, .. } = policy.content();
        // The rules refuse every name that a header value cannot hold.
        let list = |names| HeaderValue::from_str(names).ok().filter(|value| !value.is_empty());
        Self {
            allow_headers: list(allow_headers),
            expose_headers: list(expose_headers),
            max_age: HeaderValue::from(max_age),
            permission: OnceLock::new(),
        }
    }

    /// Sets the headers of a response that is shared with an origin, as far as there is room for them.
    pub(crate) fn share(&self, policy: &CorsPolicy, allowed: HeaderValue, headers: &mut HeaderMap) {
        let credentials = policy.credentials().then_some(const { HeaderValue::from_static("true") });
        set(headers, ACCESS_CONTROL_ALLOW_ORIGIN, Some(allowed));
        set(headers, ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
        set(headers, ACCESS_CONTROL_EXPOSE_HEADERS, self.expose_headers.clone());
    }

    /// The headers of a preflight answer, with `*` for the origin and `OPTIONS` for both lists of methods. The answer
    /// overwrites those that are different for its request.
    pub(crate) fn permission(&self, policy: &CorsPolicy) -> HeaderMap {
        self.permission.get_or_init(|| self.prepare_permission(policy)).clone()
    }

    fn prepare_permission(&self, policy: &CorsPolicy) -> HeaderMap {
        let methods = HeaderValue::from_static("OPTIONS");
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        if policy.credentials() {
            headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        }
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods.clone());
        if let Some(names) = &self.allow_headers {
            headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
        }
        headers.insert(ACCESS_CONTROL_MAX_AGE, self.max_age.clone());
        headers.insert(ALLOW, methods);
        if policy.depends_on_origin() {
            headers.insert(VARY, HeaderValue::from_static("Origin"));
        }
        headers
    }
}

/// An empty list is not sent: `Access-Control-Expose-Headers:` without a name says nothing.
const fn list(text: &'static str) -> Option<HeaderValue> {
    if text.is_empty() {
        None
    } else {
        Some(HeaderValue::from_static(text))
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    if let Some(value) = value {
        let _ = headers.try_insert(name, value);
    }
}
