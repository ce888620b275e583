//! How the body of a response goes out.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::activity::{InFlight, Untaken};
use crate::{body::BoxError, Body};

/// The body of a response. The request is in flight until this has come to its end, or is dropped.
pub(super) struct Answered {
    body: Body,
    in_flight: InFlight,
    is_http2: bool,
}

impl Answered {
    pub(super) fn new(body: Body, in_flight: InFlight, is_http2: bool) -> Self {
        Self { body, in_flight, is_http2 }
    }
}

impl HttpBody for Answered {
    type Data = Piece;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Piece>, BoxError>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        let piece = |bytes| Piece { bytes, untaken: self.is_http2.then(|| self.in_flight.hand_over()) };
        frame.map_ok(|frame| frame.map_data(piece))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Bytes of a response that tell when they go.
///
/// Over HTTP/1 the socket tells whether anybody reads. An HTTP/2 reader takes what it makes room for, and the socket never
/// stalls; the bytes are where it shows.
pub(super) struct Piece {
    bytes: Bytes,
    untaken: Option<Untaken>,
}

impl Buf for Piece {
    fn remaining(&self) -> usize {
        self.bytes.remaining()
    }

    fn chunk(&self) -> &[u8] {
        self.bytes.chunk()
    }

    fn advance(&mut self, count: usize) {
        self.bytes.advance(count);
        if let Some(untaken) = &self.untaken {
            untaken.shrink();
        }
    }
}
