//! The header values of a policy, made once by the compiler.

use http::HeaderValue;

use super::CorsPolicy;

/// The header values of a policy that no request changes.
///
/// They are made in const evaluation and stand in a `static`, so that answering a request copies pointers.
#[derive(Debug)]
pub struct PolicyHeaders {
    /// `Access-Control-Allow-Headers`
    pub(crate) allow_headers: Option<HeaderValue>,
    /// `Access-Control-Expose-Headers`
    pub(crate) expose_headers: Option<HeaderValue>,
    /// `Access-Control-Max-Age`
    pub(crate) max_age: HeaderValue,
}

impl PolicyHeaders {
    /// The values of a policy.
    #[must_use]
    pub const fn of(policy: &'static CorsPolicy) -> Self {
        let text = policy.text();
        Self {
            allow_headers: list(text.allow_headers),
            expose_headers: list(text.expose_headers),
            max_age: HeaderValue::from_static(text.max_age),
        }
    }
}

/// An empty list is no header: `Access-Control-Expose-Headers:` with nothing behind it says nothing.
const fn list(text: &'static str) -> Option<HeaderValue> {
    if text.is_empty() {
        None
    } else {
        Some(HeaderValue::from_static(text))
    }
}
