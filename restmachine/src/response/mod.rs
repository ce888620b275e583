//! Makes a response from the value that a handler returns.

mod headers;
mod into_response;
mod problem;
mod response_slot;

pub use headers::IntoHeaders;
pub use into_response::IntoResponse;
pub(crate) use into_response::{no_value, with_media_type};
pub use problem::Problem;
pub use response_slot::Rejection;
pub(crate) use response_slot::ResponseSlot;

use crate::body::Body;

/// A response with this crate's [`Body`](crate::Body).
///
/// ```
/// use restmachine::{Body, Response, get};
///
/// #[get("/hello")]
/// fn hello() -> Response {
///     Response::new(Body::from("hello"))
/// }
/// ```
pub type Response<B = Body> = http::Response<B>;
