//! The rest of a request that is answered before it was read to its end.
//!
//! If a socket is closed while input is unread or still on its way, the operating system resets the connection, and the client
//! loses the response, which it has not read yet. Browsers and proxies send all of a body before they read. The rest is therefore
//! read and dropped, within limits. hyper reads it for as long as the body exists, also while the response goes out. If that
//! response is the last of its connection, the body is dropped after it, and the socket closes its side for writing and reads
//! on alone (RFC 9112, section 9.6). HTTP/2 resets the stream instead (RFC 9113, section 8.1), and keeps the
//! connection until there were many such streams.

use std::{
    pin::Pin,
    sync::{
        atomic::{
            AtomicBool, AtomicUsize,
            Ordering::{Acquire, Relaxed, Release},
        },
        Mutex, OnceLock, PoisonError,
    },
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use http_body::Body as HttpBody;
use hyper::body::Incoming;

/// What a client still has to send although its request is answered, and how much of it was dropped.
#[derive(Debug, Default)]
pub(super) struct UnreadInput {
    /// How many bytes are read at most.
    limit: usize,
    /// How many bytes of the current request were read and dropped.
    dropped: AtomicUsize,
    /// Whether the client may still send more of the request.
    is_expected: AtomicBool,
    /// Whether there is a body below: without one, the connection does not take the lock.
    has_body: AtomicBool,
    body: Mutex<Option<Incoming>>,
    /// Wakes the task that drives the connection: a body may be dropped by another task.
    driver: OnceLock<Waker>,
}

impl UnreadInput {
    pub(super) fn within(limit: usize) -> Self {
        Self { limit, ..Self::default() }
    }

    pub(super) fn set_driver(&self, driver: Waker) {
        let _ = self.driver.set(driver);
    }

    /// Takes a body that was dropped before its end, so that the connection reads the rest of it.
    pub(super) fn take(&self, body: Incoming) {
        self.expect();
        // A body from before has ended: hyper reads a request only when it has read the one before.
        *self.body.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
        self.has_body.store(true, Release);
        if let Some(driver) = self.driver.get() {
            driver.wake_by_ref();
        }
    }

    /// Notes that the client may send more, whether or not hyper reads it.
    pub(super) fn expect(&self) {
        self.dropped.store(0, Relaxed);
        self.is_expected.store(true, Relaxed);
    }

    /// Notes that nothing of the request is left.
    pub(super) fn clear(&self) {
        self.dropped.store(0, Relaxed);
        self.is_expected.store(false, Relaxed);
    }

    pub(super) fn is_expected(&self) -> bool {
        self.is_expected.load(Relaxed)
    }

    /// Whether a body of this length is more than is read.
    pub(super) fn exceeds_limit(&self, length: u64) -> bool {
        length > self.limit as u64
    }

    pub(super) fn has_body(&self) -> bool {
        self.has_body.load(Acquire)
    }

    /// Reads some of the body and drops it, which lets hyper read more. Returns whether the body has ended well.
    pub(super) fn poll_body(&self, context: &mut Context<'_>) -> bool {
        let mut slot = self.body.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(body) = slot.as_mut() else { return false };
        while let Poll::Ready(frame) = Pin::new(&mut *body).poll_frame(context) {
            match frame {
                Some(Ok(frame)) if self.note(frame.data_ref().map_or(0, Bytes::len)) => {}
                None => {
                    self.clear();
                    self.forget(&mut slot);
                    return true;
                }
                // After a malformed chunk there may be more, which hyper does not read.
                Some(_) => {
                    self.forget(&mut slot);
                    return false;
                }
            }
        }
        false
    }

    /// Drops the body, so that hyper ends the connection.
    pub(super) fn drop_body(&self) {
        self.forget(&mut self.body.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn forget(&self, body: &mut Option<Incoming>) {
        self.has_body.store(false, Release);
        *body = None;
    }

    /// Counts bytes that are dropped, and returns whether more may be read.
    pub(super) fn note(&self, count: usize) -> bool {
        let dropped = self.dropped.load(Relaxed).saturating_add(count);
        // No other task writes it while there is something to drop.
        self.dropped.store(dropped, Relaxed);
        dropped <= self.limit
    }

    pub(super) fn dropped(&self) -> usize {
        self.dropped.load(Relaxed)
    }
}
