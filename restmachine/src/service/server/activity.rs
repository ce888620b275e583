//! What a connection is doing, as its socket and its requests tell.

use std::sync::{
    atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    Arc,
};

/// What one connection is doing. Its socket and its requests write it, the task that drives the connection reads it.
///
/// Over HTTP/1 all three are one task. Over HTTP/2 requests have tasks of their own, and what they say may be read a moment
/// later than it is true.
#[derive(Debug, Default)]
pub(super) struct Activity {
    begun: AtomicUsize,
    answered: AtomicUsize,
    /// Bytes have come that belong to no request yet.
    has_read: AtomicBool,
    /// The socket takes no more of a response for now.
    is_stalled: AtomicBool,
    written: AtomicUsize,
    /// How many pieces of responses wait for an HTTP/2 client to make room, and how often it did.
    untaken: AtomicUsize,
    taken: AtomicUsize,
    is_http2: AtomicBool,
    is_ending: AtomicBool,
}

/// What a connection is doing. Two that are equal are the same stretch of time, so that its beginning can be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// No request is there, after so many were answered.
    Idle(usize),
    /// The header of the request after so many is coming.
    Header(usize),
    /// Requests are in flight.
    Busy,
    /// Something waits to be written, after so many writes.
    Stalled(usize),
    /// Over HTTP/2, something waits for its reader, who has taken something so often (RFC 9113, section 5.2).
    Untaken(usize),
}

impl Activity {
    pub(super) fn phase(&self) -> Phase {
        let answered = self.answered.load(Relaxed);
        if self.is_stalled.load(Relaxed) {
            Phase::Stalled(self.written.load(Relaxed))
        } else if self.untaken.load(Relaxed) > 0 {
            Phase::Untaken(self.taken.load(Relaxed))
        } else if self.begun.load(Relaxed) != answered {
            Phase::Busy
        } else if answered == 0 || (self.has_read.load(Relaxed) && !self.is_http2()) {
            // Frames that keep an HTTP/2 connection going are no header.
            Phase::Header(answered)
        } else {
            Phase::Idle(answered)
        }
    }

    pub(super) fn has_read(&self) {
        self.has_read.store(true, Relaxed);
    }

    pub(super) fn has_written(&self) {
        // Nobody else writes it.
        self.written.store(self.written.load(Relaxed).wrapping_add(1), Relaxed);
        self.is_stalled.store(false, Relaxed);
    }

    pub(super) fn has_stalled(&self) {
        self.is_stalled.store(true, Relaxed);
    }

    /// From now on, a response over HTTP/1 tells the client that it is the last.
    pub(super) fn end(&self) {
        self.is_ending.store(true, Relaxed);
    }

    pub(super) fn is_ending(&self) -> bool {
        self.is_ending.load(Relaxed)
    }

    pub(super) fn is_http2(&self) -> bool {
        self.is_http2.load(Relaxed)
    }
}

/// A request that is not answered yet: until this is dropped.
#[derive(Debug)]
pub(super) struct InFlight(Arc<Activity>);

impl InFlight {
    pub(super) fn begin(activity: &Arc<Activity>, version: http::Version) -> Self {
        activity.begun.fetch_add(1, Relaxed);
        activity.has_read.store(false, Relaxed);
        if version == http::Version::HTTP_2 {
            activity.is_http2.store(true, Relaxed);
        }
        Self(Arc::clone(activity))
    }

    pub(super) fn activity(&self) -> &Activity {
        &self.0
    }

    /// Hands over a piece of the response, which waits for its reader.
    pub(super) fn hand_over(&self) -> Untaken {
        self.0.untaken.fetch_add(1, Relaxed);
        Untaken(Arc::clone(&self.0))
    }
}

/// A piece of a response that waits for its reader: until this is dropped.
#[derive(Debug)]
pub(super) struct Untaken(Arc<Activity>);

impl Untaken {
    /// The reader has made room for some of it.
    pub(super) fn shrink(&self) {
        self.0.taken.fetch_add(1, Relaxed);
    }
}

impl Drop for Untaken {
    fn drop(&mut self) {
        self.0.taken.fetch_add(1, Relaxed);
        self.0.untaken.fetch_sub(1, Relaxed);
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        // What was read meanwhile was the request's body.
        self.0.has_read.store(false, Relaxed);
        self.0.answered.fetch_add(1, Relaxed);
    }
}
