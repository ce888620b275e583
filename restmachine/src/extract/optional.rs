//! Arguments whose absence the handler judges itself.

use std::convert::Infallible;

use super::FromRequest;
use crate::{Body, RequestHead};

impl<S: Sync, T: FromRequest<S>> FromRequest<S> for Option<T> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_request(head, body, state).await.ok())
    }
}

impl<S: Sync, T: FromRequest<S>> FromRequest<S> for Result<T, T::Rejection> {
    const TAKES_BODY: bool = T::TAKES_BODY;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_request(head, body, state).await)
    }
}
