//! The body of a request, which fails if it comes too slowly.

use std::{
    error, fmt,
    pin::Pin,
    sync::{
        atomic::{AtomicBool, Ordering::Relaxed},
        Arc,
    },
    task::{Context, Poll, Waker},
    time::Duration,
};

use bytes::Bytes;
use http::{
    header::{CONNECTION, EXPECT},
    HeaderMap, HeaderValue, Request, Version,
};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{sleep, Sleep};

use super::connection_state::ConnectionState;
use crate::body::BoxError;

/// The body of a request. It notes whether a handler waits for it, and fails if a piece takes too long: a handler that
/// streams has answered by then, and no limit of its own applies to it any more.
///
/// Over HTTP/1, the connection reads the rest of a body that is dropped before its end. Over HTTP/2, it counts such bodies.
pub(super) struct RequestBody {
    /// It is taken only when this is dropped.
    body: Option<Incoming>,
    /// `None` once the body has ended.
    unread: Option<UnreadBody>,
    is_waiting: Option<Arc<AtomicBool>>,
    limit: Duration,
    clock: Option<Pin<Box<Sleep>>>,
}

/// What becomes of a body that is dropped before its end.
struct UnreadBody {
    connection: Arc<ConnectionState>,
    /// hyper resets the stream.
    is_http2: bool,
    /// The client sends the body only after `100 Continue`, which hyper sends when the body is first read (RFC 9110, section
    /// 10.1.1).
    awaits_continue: bool,
    /// The client sends no other request on the connection.
    is_last: bool,
}

/// Whether a handler waits for more of a request's body.
pub(super) struct BodyDemand(Option<Arc<AtomicBool>>);

impl RequestBody {
    pub(super) fn of(
        request: Request<Incoming>,
        connection: &Arc<ConnectionState>,
        limit: Duration,
    ) -> (Request<Self>, BodyDemand) {
        let is_unread = !request.body().is_end_stream();
        let is_waiting = is_unread.then(Arc::default);
        let unread = is_unread.then(|| UnreadBody::of(&request, connection));
        let request = request.map(|body| Self {
            body: Some(body),
            unread,
            is_waiting: is_waiting.clone(),
            limit,
            clock: None,
        });
        (request, BodyDemand(is_waiting))
    }
}

/// Whether a message says that it is the last of its connection (RFC 9112, section 9.6).
pub(super) fn says_close(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(CONNECTION).iter().map(HeaderValue::as_bytes);
    let mut options = lines.flat_map(|line| line.split(|byte| *byte == b','));
    options.any(|option| option.trim_ascii().eq_ignore_ascii_case(b"close"))
}

/// Drops what has come of a body, and returns whether that was all of it.
fn has_arrived(mut body: Incoming) -> bool {
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match Pin::new(&mut body).poll_frame(&mut context) {
            Poll::Ready(Some(Ok(_))) => {}
            Poll::Ready(None) => return true,
            Poll::Ready(Some(Err(_))) | Poll::Pending => return false,
        }
    }
}

impl UnreadBody {
    fn of<B>(request: &Request<B>, connection: &Arc<ConnectionState>) -> Self {
        let (mut awaits_continue, mut has_options) = (false, false);
        // Few requests have either, and comparing names is faster than looking them up.
        for name in request.headers().keys() {
            awaits_continue |= *name == EXPECT;
            has_options |= *name == CONNECTION;
        }
        let is_http2 = request.version() == Version::HTTP_2;
        if !is_http2 {
            connection.unread().expect();
        }
        Self {
            connection: Arc::clone(connection),
            is_http2,
            awaits_continue,
            // Without options, it depends on the version (RFC 9112, section 9.3).
            is_last: match has_options {
                true => says_close(request.headers()),
                false => request.version() == Version::HTTP_10,
            },
        }
    }

    /// The body was read to its end.
    fn note_end(&self) {
        if !self.is_http2 {
            self.connection.note_body_end();
        }
    }

    /// Lets the connection read the rest.
    fn hand_over(self, body: Incoming) {
        if self.is_http2 {
            if !has_arrived(body) {
                self.connection.note_reset();
            }
            return;
        }
        let unread = self.connection.unread();
        if self.is_last || self.awaits_continue || unread.exceeds_limit(body.size_hint().lower()) {
            self.connection.note_last();
        }
        if self.awaits_continue {
            // To read it would ask the client to send it.
            unread.expect();
        } else {
            unread.take(body);
        }
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        match (self.body.take(), self.unread.take()) {
            (Some(body), Some(unread)) if body.is_end_stream() => unread.note_end(),
            (Some(body), Some(unread)) => unread.hand_over(body),
            _ => {}
        }
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
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        let frame = Pin::new(body).poll_frame(context);
        if let Some(is_waiting) = &self.is_waiting {
            is_waiting.store(frame.is_pending(), Relaxed);
        }
        if let Poll::Ready(frame) = &frame {
            self.clock = None;
            match frame {
                Some(Ok(_)) => {
                    if let Some(unread) = &mut self.unread {
                        unread.awaits_continue = false;
                    }
                }
                // The client may still send, which hyper does not read.
                Some(Err(_)) => self.unread = None,
                None => {
                    if let Some(unread) = self.unread.take() {
                        unread.note_end();
                    }
                }
            }
        }
        if frame.is_ready() {
            return frame.map_err(BoxError::from);
        }
        let limit = self.limit;
        let clock = self.clock.get_or_insert_with(|| Box::pin(sleep(limit)));
        clock.as_mut().poll(context).map(|()| Some(Err(BodyTimeout(limit).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Incoming::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or_else(SizeHint::default, Incoming::size_hint)
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
