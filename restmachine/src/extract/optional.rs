//! Arguments whose absence the handler judges itself.

use std::convert::Infallible;

use super::FromRequest;
use crate::{Body, RequestHead};

/// What an extractor makes where something was sent for it; `None` where nothing was.
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

    /// The outer of two is never `None`.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, T::Rejection> {
        if_sent(true, head, body, state).await
    }
}

/// The handler judges a rejection itself; an error type of its own is made by `From`.
impl<S: Sync, T: FromRequest<S>, E: From<T::Rejection>> FromRequest<S> for Result<T, E> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_request(head, body, state).await.map_err(E::from))
    }
}
