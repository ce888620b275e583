//! The rest of a request that is answered before it was read to its end.
//!
//! Closing a socket that has unread input, or gets more of it, resets the connection, and a reset discards what its client has
//! not read yet: the response. Browsers and proxies send all of a body before they read, so none of them would see an early
//! answer. The rest is therefore read and dropped, within limits. While the response goes out, hyper reads as long as the body
//! exists. When the response was the last of its connection, the socket closes its side for writing and reads on alone (RFC
//! 9112, section 9.6). HTTP/2 needs none of this, since a stream can be reset without the connection (RFC 9113, section 8.1).

use std::{
    pin::Pin,
    sync::{
        atomic::{
            AtomicBool, AtomicU64,
            Ordering::{Acquire, Relaxed, Release},
        },
        Mutex, OnceLock, PoisonError,
    },
    task::{Context, Poll, Waker},
};

use http_body::Body as HttpBody;
use hyper::body::Incoming;

/// What the client of a connection has still to send, although its request is answered, and how much of it was dropped.
#[derive(Debug, Default)]
pub(super) struct UnreadInput {
    /// How many bytes are read at most.
    limit: u64,
    /// How many bytes of the current request were read and dropped.
    dropped: AtomicU64,
    /// Whether the client has probably not sent all of it.
    is_expected: AtomicBool,
    /// Whether there is a body below. The connection looks here each time, and takes the lock only for a body.
    has_body: AtomicBool,
    body: Mutex<Option<Incoming>>,
    /// Wakes the task that drives the connection: a body may be dropped by another task.
    driver: OnceLock<Waker>,
}

impl UnreadInput {
    pub(super) fn within(limit: u64) -> Self {
        Self { limit, ..Self::default() }
    }

    pub(super) fn set_driver(&self, driver: Waker) {
        let _ = self.driver.set(driver);
    }

    /// Takes a body that its handler has dropped. From now on the connection reads it.
    pub(super) fn take(&self, body: Incoming) {
        self.expect();
        // A body from before has ended: hyper reads a request only when it has read the one before.
        *self.body.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
        self.has_body.store(true, Release);
        if let Some(driver) = self.driver.get() {
            driver.wake_by_ref();
        }
    }

    /// The client may be sending a body that hyper does not read.
    pub(super) fn expect(&self) {
        self.dropped.store(0, Relaxed);
        self.is_expected.store(true, Relaxed);
    }

    /// Nothing of the request before is left.
    pub(super) fn clear(&self) {
        self.is_expected.store(false, Relaxed);
    }

    pub(super) fn is_expected(&self) -> bool {
        self.is_expected.load(Relaxed)
    }

    /// Whether a body of this length is more than is read.
    pub(super) fn exceeds_limit(&self, length: u64) -> bool {
        length > self.limit
    }

    pub(super) fn has_body(&self) -> bool {
        self.has_body.load(Acquire)
    }

    /// Reads some of the body and drops it, which lets hyper read more. Returns whether the body has ended.
    pub(super) fn poll_body(&self, context: &mut Context<'_>) -> bool {
        let mut slot = self.body.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(body) = slot.as_mut() else { return false };
        while let Poll::Ready(frame) = Pin::new(&mut *body).poll_frame(context) {
            let Some(Ok(frame)) = frame else {
                self.clear();
                self.forget(&mut slot);
                return true;
            };
            if !self.note(frame.data_ref().map_or(0, |data| data.len() as u64)) {
                self.forget(&mut slot);
                return false;
            }
        }
        false
    }

    /// Lets hyper end the connection, since nothing waits for the body.
    pub(super) fn drop_body(&self) {
        self.forget(&mut self.body.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn forget(&self, body: &mut Option<Incoming>) {
        self.has_body.store(false, Release);
        *body = None;
    }

    /// Counts bytes that are dropped, and returns whether more may be read.
    pub(super) fn note(&self, count: u64) -> bool {
        let dropped = self.dropped.load(Relaxed).saturating_add(count);
        // Only the task that drives the connection writes it.
        self.dropped.store(dropped, Relaxed);
        dropped <= self.limit
    }

    pub(super) fn dropped(&self) -> u64 {
        self.dropped.load(Relaxed)
    }
}
