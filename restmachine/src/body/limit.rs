//! The error of a body that is longer than may be read.

use std::fmt;

/// A body was longer than the limit that stands for it. Reading stopped there.
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
