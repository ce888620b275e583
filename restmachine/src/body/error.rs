//! The errors of a body.

use std::fmt;

/// Any error of a body, as a host or a stream reports it.
///
/// ```
/// use restmachine::{BoxError, Body};
///
/// async fn read(body: Body) -> Result<String, BoxError> {
///     Ok(String::from_utf8(body.bytes().await?.into())?)
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert_eq!(read(Body::from("hello")).await.unwrap(), "hello");
/// # }
/// ```
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A body is longer than its limit. Reading stopped there.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// use restmachine::{Body, LengthLimitError};
///
/// let error = Body::from("a long note").with_limit(6).bytes().await.unwrap_err();
/// assert!(error.is::<LengthLimitError>());
/// assert_eq!(error.to_string(), "the body is longer than the limit");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LengthLimitError;

impl fmt::Display for LengthLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body is longer than the limit")
    }
}

impl std::error::Error for LengthLimitError {}
