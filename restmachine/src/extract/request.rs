//! The whole request.

use std::convert::Infallible;

use http::{request::Parts, Request};

use super::FromRequest;
use crate::{Body, RequestHead};

/// The whole request, its head a copy: what is lent to other arguments stays where it is.
impl<S: Sync> FromRequest<S> for Request<Body> {
    const TAKES_BODY: bool = true;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Infallible> {
        let parts: &Parts = head;
        Ok(Self::from_parts(parts.clone(), std::mem::take(body)))
    }
}
