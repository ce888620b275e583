//! Without the feature `tracing` nobody listens.

use http::request::Parts;

use crate::cors::Explanation;

pub(super) const fn is_wanted() -> bool {
    false
}

pub(super) const fn write(_parts: &Parts, _explanation: &Explanation) {}

#[cfg(feature = "server")]
pub(super) const fn not_accepted(_error: &std::io::Error) {}
