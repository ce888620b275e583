//! How the body of a request comes in.

use std::{
    error, fmt,
    pin::Pin,
    sync::{
        atomic::{AtomicBool, Ordering::Relaxed},
        Arc,
    },
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::Request;
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{sleep, Sleep};

use crate::BoxError;

/// Whether somebody waits for more of a request's body.
pub(super) struct Arrival(Option<Arc<AtomicBool>>);

/// A body that notes whether somebody waits for it, and fails where that takes too long: a handler that streams has answered
/// by then, and is under no limit of its own.
pub(super) struct Arriving {
    body: Incoming,
    is_awaited: Option<Arc<AtomicBool>>,
    limit: Duration,
    clock: Option<Pin<Box<Sleep>>>,
}

impl Arrival {
    pub(super) fn of(request: Request<Incoming>, limit: Duration) -> (Request<Arriving>, Self) {
        let is_awaited = (!request.body().is_end_stream()).then(Arc::default);
        let request =
            request.map(|body| Arriving { body, is_awaited: is_awaited.clone(), limit, clock: None });
        (request, Self(is_awaited))
    }

    pub(super) fn is_awaited(&self) -> bool {
        self.0.as_ref().is_some_and(|is_awaited| is_awaited.load(Relaxed))
    }
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Some(is_awaited) = &self.is_awaited {
            is_awaited.store(frame.is_pending(), Relaxed);
        }
        if frame.is_ready() {
            self.clock = None;
            return frame.map_err(BoxError::from);
        }
        let limit = self.limit;
        let clock = self.clock.get_or_insert_with(|| Box::pin(sleep(limit)));
        clock.as_mut().poll(context).map(|()| Some(Err(TooSlow(limit).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Nothing more of a body came.
#[derive(Debug)]
struct TooSlow(Duration);

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no more of the body arrived within {:?}", self.0)
    }
}

impl error::Error for TooSlow {}
