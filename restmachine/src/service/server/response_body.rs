//! The body of a response, which reports how it goes out.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::connection_state::{PendingPiece, RequestInFlight};
use crate::body::{Body, BoxError};

/// The body of a response. The request is in flight until this body ends or is dropped.
pub(super) struct ResponseBody {
    body: Body,
    in_flight: RequestInFlight,
    is_http2: bool,
}

impl ResponseBody {
    pub(super) fn new(body: Body, in_flight: RequestInFlight, is_http2: bool) -> Self {
        Self { body, in_flight, is_http2 }
    }
}

impl HttpBody for ResponseBody {
    type Data = ResponsePiece;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<ResponsePiece>, BoxError>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        let piece =
            |bytes| ResponsePiece { bytes, pending: self.is_http2.then(|| self.in_flight.hand_over()) };
        frame.map_ok(|frame| frame.map_data(piece))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Bytes of a response that report when they are sent.
///
/// Over HTTP/1 the socket shows whether the client reads. An HTTP/2 client makes room for what it reads, so the socket never
/// stalls, and only the bytes themselves show it.
pub(super) struct ResponsePiece {
    bytes: Bytes,
    pending: Option<PendingPiece>,
}

impl Buf for ResponsePiece {
    fn remaining(&self) -> usize {
        self.bytes.remaining()
    }

    fn chunk(&self) -> &[u8] {
        self.bytes.chunk()
    }

    fn advance(&mut self, count: usize) {
        self.bytes.advance(count);
        if let Some(pending) = &self.pending {
            pending.shrink();
        }
    }
}
