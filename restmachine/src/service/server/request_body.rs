//! The body of a request, which fails if it comes too slowly.

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

use crate::body::BoxError;

/// The body of a request. It notes whether a handler waits for it, and fails if a piece takes too long: a handler that
/// streams has answered by then, and no limit of its own applies to it any more.
pub(super) struct RequestBody {
    body: Incoming,
    is_waiting: Option<Arc<AtomicBool>>,
    limit: Duration,
    clock: Option<Pin<Box<Sleep>>>,
}

/// Whether a handler waits for more of a request's body.
pub(super) struct BodyDemand(Option<Arc<AtomicBool>>);

impl RequestBody {
    pub(super) fn of(request: Request<Incoming>, limit: Duration) -> (Request<Self>, BodyDemand) {
        let is_waiting = (!request.body().is_end_stream()).then(Arc::default);
        let request = request.map(|body| Self { body, is_waiting: is_waiting.clone(), limit, clock: None });
        (request, BodyDemand(is_waiting))
    }
}

impl BodyDemand {
    pub(super) fn is_waiting(&self) -> bool {
        self.0.as_ref().is_some_and(|is_waiting| is_waiting.load(Relaxed))
    }
}

impl HttpBody for RequestBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Some(is_waiting) = &self.is_waiting {
            is_waiting.store(frame.is_pending(), Relaxed);
        }
        if frame.is_ready() {
            self.clock = None;
            return frame.map_err(BoxError::from);
        }
        let limit = self.limit;
        let clock = self.clock.get_or_insert_with(|| Box::pin(sleep(limit)));
        clock.as_mut().poll(context).map(|()| Some(Err(BodyTimeout(limit).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// No more of a body came in time.
#[derive(Debug)]
struct BodyTimeout(Duration);

impl fmt::Display for BodyTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no more of the body arrived within {:?}", self.0)
    }
}

impl error::Error for BodyTimeout {}
