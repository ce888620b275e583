//! Arguments that read the whole body: `Bytes`, `String` and `Body`.

use std::convert::Infallible;

use bytes::Bytes;
use http::StatusCode;

use super::from_request::FromRequest;
use super::optional::if_sent;
use crate::body::{Body, BoxError, LengthLimitError};
use crate::request::RequestHead;
use crate::response::Problem;

/// Reads the whole body. A body over its limit is a 413.
pub(crate) async fn read(body: &mut Body) -> Result<Bytes, Problem> {
    std::mem::take(body).bytes().await.map_err(Problem::from)
}

/// The response if a request's body cannot be read: 413 if it is longer than its limit, 500 in a debug build if an earlier
/// argument has taken it, and otherwise 400.
impl From<BoxError> for Problem {
    fn from(error: BoxError) -> Self {
        #[cfg(debug_assertions)]
        if error.is::<crate::body::BodyTakenError>() {
            return Self::new(StatusCode::INTERNAL_SERVER_ERROR).with_detail(error.to_string());
        }
        if error.is::<LengthLimitError>() {
            Self::new(StatusCode::PAYLOAD_TOO_LARGE).with_detail(error.to_string())
        } else {
            Self::new(StatusCode::BAD_REQUEST).with_detail("the body is incomplete")
        }
    }
}

/// 400, for an argument that is text.
pub(crate) fn not_utf8() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST).with_detail("the body is not UTF-8")
}

impl<S: Sync> FromRequest<S> for Bytes {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        read(body).await
    }

    /// `None` if the body is empty.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Problem> {
        if_sent(body.has_content().await, head, body, state).await
    }
}

impl<S: Sync> FromRequest<S> for String {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        String::from_utf8(read(body).await?.into()).map_err(|_| not_utf8())
    }

    /// `None` if the body is empty.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Problem> {
        if_sent(body.has_content().await, head, body, state).await
    }
}

impl<S: Sync> FromRequest<S> for Body {
    const TAKES_BODY: bool = true;

    type Rejection = Infallible;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Infallible> {
        Ok(std::mem::take(body))
    }

    /// `None` if the body is empty. It waits for the first byte.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Infallible> {
        if_sent(body.has_content().await, head, body, state).await
    }
}
