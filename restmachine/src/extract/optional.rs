//! Arguments whose absence the handler judges itself.

use std::convert::Infallible;

use super::FromRequest;
use crate::{Body, RequestHead};

impl<S: Sync, T: FromRequest<S>> FromRequest<S> for Option<T> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = T::Rejection;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, T::Rejection> {
        T::from_request_if_present(head, body, state).await
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
