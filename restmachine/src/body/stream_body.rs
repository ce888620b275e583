//! A body made from a stream.

use std::{
    pin::Pin,
    task::{ready, Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame};

use super::error::BoxError;

/// A stream whose items are the pieces of a body.
pub(super) struct StreamBody<T>(pub(super) Pin<Box<T>>);

impl<T, D, E> HttpBody for StreamBody<T>
where
    T: Stream<Item = Result<D, E>>,
    D: Into<Bytes>,
    E: Into<BoxError>,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let piece = ready!(self.0.as_mut().poll_next(context));
        Poll::Ready(piece.map(|piece| piece.map(|data| Frame::data(data.into())).map_err(Into::into)))
    }
}
