//! Whether a request has come in full.

use std::{
    pin::Pin,
    sync::{
        atomic::{AtomicBool, Ordering::Relaxed},
        Arc,
    },
    task::{Context, Poll},
};

use bytes::Bytes;
use http::Request;
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;

/// Whether all of a request's body has come; one without a body has.
pub(super) struct Arrival(Option<Arc<AtomicBool>>);

/// A body that notes when it has come in full.
pub(super) struct Arriving {
    body: Incoming,
    is_complete: Option<Arc<AtomicBool>>,
}

impl Arrival {
    pub(super) fn of(request: Request<Incoming>) -> (Request<Arriving>, Self) {
        let is_complete = (!request.body().is_end_stream()).then(Arc::default);
        let request = request.map(|body| Arriving { body, is_complete: is_complete.clone() });
        (request, Self(is_complete))
    }

    pub(super) fn is_complete(&self) -> bool {
        self.0.as_ref().is_none_or(|is_complete| is_complete.load(Relaxed))
    }
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Some(is_complete) = &self.is_complete
            && (matches!(frame, Poll::Ready(None)) || self.body.is_end_stream())
        {
            is_complete.store(true, Relaxed);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
