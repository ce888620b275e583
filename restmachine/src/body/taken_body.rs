//! The replacement for a body that an argument has taken, in a debug build.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame};

/// Fails when it is read, where a release build would yield an empty body.
pub(super) struct TakenBody;

/// A body was read after another argument had taken it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyTakenError;

impl HttpBody for TakenBody {
    type Data = Bytes;
    type Error = BodyTakenError;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyTakenError>>> {
        Poll::Ready(Some(Err(BodyTakenError)))
    }
}

impl fmt::Display for BodyTakenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the body was already taken by an argument before this one: \
             an extractor that reads it sets `FromRequest::TAKES_BODY`",
        )
    }
}

impl std::error::Error for BodyTakenError {}
