//! What a connection is doing, as its socket and its requests report it.

use std::sync::{
    atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    Arc,
};

use super::unread_input::UnreadInput;

/// After how many reset streams an HTTP/2 connection takes no more requests.
///
/// Every frame that was on its way to a reset stream counts against a limit of hyper's, beyond which a connection is closed with
/// all of its streams. A client replaces a connection that ends in time (`GOAWAY`), and loses nothing.
const MOST_RESETS: usize = 128;

/// How many frames may arrive for streams that are reset: as many as fit the window of a connection, which is 1 MiB, for each
/// stream. A client that does not read makes the server remember an answer to each.
pub(super) const MOST_LATE_FRAMES: usize = MOST_RESETS * 64;

/// What one connection is doing. Its socket and its requests write it, and the task that drives the connection reads it.
///
/// Over HTTP/1 all of that is one task. Over HTTP/2 requests have tasks of their own, so that what they note may be read a
/// moment later.
#[derive(Debug, Default)]
pub(super) struct ConnectionState {
    begun: AtomicUsize,
    answered: AtomicUsize,
    /// Bytes have come that do not belong to a request yet.
    has_read: AtomicBool,
    /// The socket takes no more of a response for now.
    is_stalled: AtomicBool,
    written: AtomicUsize,
    /// How many pieces of responses wait for an HTTP/2 client to make room.
    pending: AtomicUsize,
    /// How often an HTTP/2 client has made room.
    taken: AtomicUsize,
    is_http2: AtomicBool,
    is_ending: AtomicBool,
    /// How many streams of HTTP/2 were answered before their client had sent all of the request.
    resets: AtomicUsize,
    /// The response in flight says that it is the last of the connection.
    is_last: AtomicBool,
    /// The socket is closed for writing, and reads the rest of what its client sends.
    is_half_closed: AtomicBool,
    unread: UnreadInput,
}

/// What a connection is doing. Two equal phases are the same stretch of time, so that its beginning can be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ConnectionPhase {
    /// There is no request, after this many were answered.
    Idle(usize),
    /// The header of a request is coming, after this many requests were answered.
    Header(usize),
    /// Requests are in flight.
    Busy,
    /// Bytes wait to be written, after this many writes.
    Stalled(usize),
    /// Over HTTP/2, a response waits for its reader, who has taken bytes this many times (RFC 9113, section 5.2).
    Pending(usize),
    /// There is no request, and the rest of the one before is read. This many bytes of it were dropped.
    Unread(usize),
}

impl ConnectionState {
    /// The state of a connection that reads this many bytes of a request that is answered.
    pub(super) fn new(unread_bytes: usize) -> Self {
        Self { unread: UnreadInput::within(unread_bytes), ..Self::default() }
    }

    pub(super) fn phase(&self) -> ConnectionPhase {
        let answered = self.answered.load(Relaxed);
        if self.is_half_closed.load(Relaxed) {
            ConnectionPhase::Unread(self.unread.dropped())
        } else if self.is_stalled.load(Relaxed) {
            ConnectionPhase::Stalled(self.written.load(Relaxed))
        } else if self.pending.load(Relaxed) > 0 {
            ConnectionPhase::Pending(self.taken.load(Relaxed))
        } else if self.begun.load(Relaxed) != answered {
            ConnectionPhase::Busy
        } else if self.unread.is_expected() {
            ConnectionPhase::Unread(self.unread.dropped())
        } else if answered == 0 || (self.has_read.load(Relaxed) && !self.is_http2()) {
            // Frames that keep an HTTP/2 connection alive are not a header.
            ConnectionPhase::Header(answered)
        } else {
            ConnectionPhase::Idle(answered)
        }
    }

    pub(super) fn note_read(&self) {
        self.has_read.store(true, Relaxed);
    }

    pub(super) fn note_write(&self) {
        // Nothing else writes it.
        self.written.store(self.written.load(Relaxed).wrapping_add(1), Relaxed);
        self.is_stalled.store(false, Relaxed);
    }

    pub(super) fn note_stall(&self) {
        self.is_stalled.store(true, Relaxed);
    }

    /// From now on, a response over HTTP/1 tells the client that it is the last.
    pub(super) fn end(&self) {
        self.is_ending.store(true, Relaxed);
    }

    pub(super) fn is_ending(&self) -> bool {
        self.is_ending.load(Relaxed)
    }

    /// A stream of HTTP/2 is reset after its response.
    pub(super) fn note_reset(&self) {
        self.resets.fetch_add(1, Relaxed);
    }

    /// Whether the connection is to be replaced, since so many of its streams were reset.
    pub(super) fn is_worn_out(&self) -> bool {
        self.resets.load(Relaxed) >= MOST_RESETS
    }

    /// The response in flight says that it is the last.
    pub(super) fn note_last(&self) {
        self.is_last.store(true, Relaxed);
    }

    /// Whether no request follows the one in flight.
    pub(super) fn is_last(&self) -> bool {
        self.is_last.load(Relaxed)
    }

    pub(super) fn note_half_close(&self) {
        self.is_half_closed.store(true, Relaxed);
    }

    pub(super) fn unread(&self) -> &UnreadInput {
        &self.unread
    }

    /// Whether the client has probably not sent all that it is going to: there is the rest of a body, or of a header that was
    /// refused, or over HTTP/2 what was on its way when a stream was reset.
    pub(super) fn expects_input(&self) -> bool {
        self.unread.is_expected()
            || self.resets.load(Relaxed) > 0
            || (self.has_read.load(Relaxed)
                && !self.is_http2()
                && self.begun.load(Relaxed) == self.answered.load(Relaxed))
    }

    /// The body of a request was read to its end, perhaps by a task that does so after the response.
    pub(super) fn note_body_end(&self) {
        self.unread.clear();
        if self.begun.load(Relaxed) == self.answered.load(Relaxed) {
            self.note_rest_read();
        }
    }

    /// The rest of a request was read to its end, and the connection goes on.
    pub(super) fn note_rest_read(&self) {
        self.has_read.store(false, Relaxed);
    }

    pub(super) fn is_http2(&self) -> bool {
        self.is_http2.load(Relaxed)
    }
}

/// A request that is not answered yet. It is answered when this is dropped.
#[derive(Debug)]
pub(super) struct RequestInFlight(Arc<ConnectionState>);

impl RequestInFlight {
    pub(super) fn begin(state: &Arc<ConnectionState>, version: http::Version) -> Self {
        state.begun.fetch_add(1, Relaxed);
        state.has_read.store(false, Relaxed);
        state.unread.clear();
        if version == http::Version::HTTP_2 {
            state.is_http2.store(true, Relaxed);
        }
        Self(Arc::clone(state))
    }

    pub(super) fn connection(&self) -> &Arc<ConnectionState> {
        &self.0
    }

    /// Hands a piece of the response to hyper, where it waits for its reader.
    pub(super) fn hand_over(&self) -> PendingPiece {
        self.0.pending.fetch_add(1, Relaxed);
        PendingPiece(Arc::clone(&self.0))
    }
}

impl Drop for RequestInFlight {
    fn drop(&mut self) {
        // The bytes that were read meanwhile were the request's body.
        self.0.has_read.store(false, Relaxed);
        self.0.answered.fetch_add(1, Relaxed);
    }
}

/// A piece of a response that waits for its reader, until this is dropped.
#[derive(Debug)]
pub(super) struct PendingPiece(Arc<ConnectionState>);

impl PendingPiece {
    /// The reader has made room for some of it.
    pub(super) fn shrink(&self) {
        self.0.taken.fetch_add(1, Relaxed);
    }
}

impl Drop for PendingPiece {
    fn drop(&mut self) {
        self.0.taken.fetch_add(1, Relaxed);
        self.0.pending.fetch_sub(1, Relaxed);
    }
}
