//! Who asks: the `Origin` header of a request (Fetch standard, section 3.1).

use http::{header::ORIGIN, HeaderMap, HeaderValue};
use restmachine_core::origin::is_serialised_origin;

use super::{Audience, CorsPolicy};

/// The `Origin` of a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RequestOrigin<'a> {
    /// There is none: not a cross-origin request as far as anyone can tell.
    Absent,
    /// One line that the Fetch standard's grammar accepts.
    Tuple {
        /// The line as it came, to be sent back without a copy.
        value: &'a HeaderValue,
        /// The same as text.
        text: &'a str,
    },
    /// `null`, several lines, or bytes no browser sends. Only `*` covers it, and it is never sent back.
    Opaque,
}

impl<'a> RequestOrigin<'a> {
    pub(crate) fn of(headers: &'a HeaderMap) -> Self {
        let mut lines = headers.get_all(ORIGIN).into_iter();
        let Some(value) = lines.next() else { return Self::Absent };
        if lines.next().is_some() || !is_serialised_origin(value.as_bytes()) {
            return Self::Opaque;
        }
        match value.to_str() {
            Ok(text) => Self::Tuple { value, text },
            Err(_) => Self::Opaque,
        }
    }

    pub(crate) fn is_absent(self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value of `Access-Control-Allow-Origin`, `None` where the policy does not allow this origin.
    pub(crate) fn allowed_by(self, policy: &CorsPolicy) -> Option<HeaderValue> {
        match (policy.audience(), self) {
            (Audience::Any, _) => Some(HeaderValue::from_static("*")),
            (Audience::Reflected, Self::Tuple { value, .. }) => Some(value.clone()),
            (Audience::Listed, Self::Tuple { value, text }) if policy.lists(text) => Some(value.clone()),
            _ => None,
        }
    }
}
