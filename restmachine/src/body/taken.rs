//! What is left in the place of a body that an argument has taken, in a debug build.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame};

/// Whoever reads it is told that the body is gone, where it would find an empty one in a release build.
pub(super) struct Taken;

/// A body was read that another argument had taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AlreadyTaken;

impl HttpBody for Taken {
    type Data = Bytes;
    type Error = AlreadyTaken;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, AlreadyTaken>>> {
        Poll::Ready(Some(Err(AlreadyTaken)))
    }
}

impl fmt::Display for AlreadyTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the body was already taken by an argument before this one: \
             an extractor that reads it sets `FromRequest::TAKES_BODY`",
        )
    }
}

impl std::error::Error for AlreadyTaken {}
