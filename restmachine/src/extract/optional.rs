//! Arguments that may be missing or rejected: `Option<T>` and `Result<T, E>`.

use std::convert::Infallible;

use super::from_request::FromRequest;
use crate::body::Body;
use crate::request::RequestHead;

/// Runs an extractor if something was sent for it; `None` if not.
pub(crate) async fn if_sent<T: FromRequest<S>, S>(
    is_sent: bool,
    head: &RequestHead,
    body: &mut Body,
    state: &S,
) -> Result<Option<T>, T::Rejection> {
    if is_sent {
        T::from_request(head, body, state).await.map(Some)
    } else {
        Ok(None)
    }
}

impl<S: Sync, T: FromRequest<S>> FromRequest<S> for Option<T> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = T::Rejection;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, T::Rejection> {
        T::from_request_if_present(head, body, state).await
    }

    /// The outer of two options is never `None`.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, T::Rejection> {
        if_sent(true, head, body, state).await
    }
}

/// The handler deals with the rejection itself. `From` can turn it into an error type of the handler's own.
impl<S: Sync, T: FromRequest<S>, E: From<T::Rejection>> FromRequest<S> for Result<T, E> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_request(head, body, state).await.map_err(E::from))
    }
}
