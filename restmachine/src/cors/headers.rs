//! The header values of a policy, made once by the compiler.

use http::HeaderValue;

use super::CorsPolicy;

/// The header values of a policy that no request changes.
///
/// Those of a constant are made in const evaluation and stand in a `static`, so that answering a request copies pointers.
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
    /// The values of a constant policy, for the `static` beside it.
    ///
    /// # Panics
    ///
    /// In const evaluation, for a policy that is no constant: there is none there.
    #[must_use]
    pub const fn of(policy: &'static CorsPolicy) -> Self {
        let Some(text) = policy.constant() else { panic!("a policy made at start-up is no constant") };
        Self {
            allow_headers: list(text.allow_headers),
            expose_headers: list(text.expose_headers),
            max_age: HeaderValue::from_static(text.max_age),
        }
    }

    /// The values of a policy of any origin, made while a program starts.
    pub(super) fn made(policy: &CorsPolicy) -> Self {
        let [allow_headers, expose_headers, max_age] = policy.values().map(|text| {
            // The rules let nothing into a policy that no header can carry.
            HeaderValue::try_from(text).ok().filter(|value| !value.is_empty())
        });
        Self {
            allow_headers,
            expose_headers,
            max_age: max_age.unwrap_or_else(|| HeaderValue::from_static("0")),
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
