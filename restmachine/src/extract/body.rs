//! Arguments that read the body.

use std::convert::Infallible;

use bytes::Bytes;
use http::StatusCode;

use super::FromRequest;
use crate::{body::LengthLimitError, Body, Problem, RequestHead};

/// Reads the whole body, 413 where it is longer than its limit.
pub(crate) async fn read(body: &mut Body) -> Result<Bytes, Problem> {
    std::mem::take(body).bytes().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE).with_detail(error.to_string())
        } else {
            Problem::new(StatusCode::BAD_REQUEST).with_detail("the body did not arrive whole")
        }
    })
}

impl<S: Sync> FromRequest<S> for Bytes {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        read(body).await
    }
}

impl<S: Sync> FromRequest<S> for String {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        let bytes = read(body).await?;
        String::from_utf8(bytes.into())
            .map_err(|_| Problem::new(StatusCode::BAD_REQUEST).with_detail("the body is not UTF-8"))
    }
}

impl<S: Sync> FromRequest<S> for Body {
    const TAKES_BODY: bool = true;

    type Rejection = Infallible;

    async fn from_request(_: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Infallible> {
        Ok(std::mem::take(body))
    }
}
