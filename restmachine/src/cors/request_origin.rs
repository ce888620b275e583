//! The `Origin` header of a request, and whether a policy allows it (Fetch standard, section 3.1).

use http::{header::ORIGIN, HeaderMap, HeaderValue};
use restmachine_core::origin::serialised_origin;

use crate::policy::{Audience, CorsPolicy};

/// The `Origin` of a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RequestOrigin<'a> {
    /// There is none. As far as can be known, this is not a cross-origin request.
    Absent,
    /// One line as it came, to be sent back without a copy. It may be an origin, `null` or bytes that no browser
    /// sends.
    Line(&'a HeaderValue),
    /// More than one line, which no browser sends. Only `*` covers it.
    Several,
}

impl<'a> RequestOrigin<'a> {
    pub(crate) fn of(headers: &'a HeaderMap) -> Self {
        let mut lines = headers.get_all(ORIGIN).into_iter();
        match (lines.next(), lines.next()) {
            (None, _) => Self::Absent,
            (Some(line), None) => Self::Line(line),
            (Some(_), Some(_)) => Self::Several,
        }
    }

    pub(crate) fn is_absent(self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The origin, if the line is one as browsers send it; `null` is not, nor is a line that the grammar refuses.
    pub(super) fn tuple(self) -> Option<&'a str> {
        match self {
            Self::Line(line) => serialised_origin(line.as_bytes()),
            Self::Absent | Self::Several => None,
        }
    }

    /// The value of `Access-Control-Allow-Origin`; `None` if the policy does not allow this origin.
    // Inlined, since most requests have no origin.
    #[inline]
    pub(crate) fn allowed_by(self, policy: &CorsPolicy) -> Option<HeaderValue> {
        if self.is_absent() && policy.depends_on_origin() {
            return None;
        }
        self.allow_origin(policy)
    }

    fn allow_origin(self, policy: &CorsPolicy) -> Option<HeaderValue> {
        match (policy.audience(), self) {
            (Audience::Any, _) => Some(const { HeaderValue::from_static("*") }),
            (Audience::Reflected, Self::Line(line)) if self.tuple().is_some() => Some(line.clone()),
            (Audience::Listed, Self::Line(line)) if policy.lists(line.as_bytes()) => Some(line.clone()),
            _ => None,
        }
    }
}
