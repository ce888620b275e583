//! The CORS protocol: how a policy answers preflights and actual requests, and why (Fetch standard, section 3.2).

mod actual_request;
mod escaped_bytes;
mod explanation;
mod methods;
mod preflight;
mod reason;
mod request_origin;
mod vary;

pub use explanation::{Decision, Explanation, RequestKind};
pub use reason::Reason;

#[cfg(feature = "tower")]
pub(crate) use actual_request::decorate;
pub(crate) use actual_request::ActualRequest;
pub(crate) use escaped_bytes::EscapedBytes;
pub(crate) use methods::allow;
pub(crate) use preflight::Preflight;
pub(crate) use request_origin::RequestOrigin;
