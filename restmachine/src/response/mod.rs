//! What a handler returns becomes a response.

mod answer;
mod headers;
mod into_response;
mod problem;

pub(crate) use answer::Answer;
pub use answer::Refused;
pub use headers::IntoHeaders;
pub use into_response::IntoResponse;
pub use problem::Problem;

pub(crate) use into_response::{no_value, typed};

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
pub type Response<B = crate::Body> = http::Response<B>;
