//! The log of refused requests without the feature `tracing`: there is none.

use http::request::Parts;

use crate::cors::Explanation;

pub(super) const fn is_wanted() -> bool {
    false
}

pub(super) const fn write(_parts: &Parts, _explanation: &Explanation) {}
