//! Bodies of any type behind one pointer.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::error::BoxError;

/// A body of any type, with its data as `Bytes` and its errors boxed.
///
/// The adapters of `http-body-util` would do the same in two steps and lose the length.
pub(super) trait ErasedBody: Send {
    fn poll_bytes(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>>;

    fn has_ended(&self) -> bool;

    fn length(&self) -> SizeHint;
}

impl<B: HttpBody<Error: Into<BoxError>> + Send> ErasedBody for B {
    fn poll_bytes(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let as_bytes =
            |frame: Frame<B::Data>| frame.map_data(|mut data| data.copy_to_bytes(data.remaining()));
        self.poll_frame(context).map_ok(as_bytes).map_err(Into::into)
    }

    fn has_ended(&self) -> bool {
        self.is_end_stream()
    }

    fn length(&self) -> SizeHint {
        self.size_hint()
    }
}
