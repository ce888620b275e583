//! One connection, from the moment it is accepted to its end.

use std::{
    future::poll_fn,
    pin::{pin, Pin},
    task::{ready, Context, Poll},
    time::Duration,
};

use hyper_util::server::graceful::GracefulConnection;
use tokio::{
    sync::watch,
    time::{sleep, Instant, Sleep},
};

use super::connection_state::{ConnectionPhase, ConnectionState};
use super::limits::Limits;

/// Whether a server takes requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServerState {
    Running,
    /// Requests in flight are answered, and new ones are not taken.
    Ending,
    Stopped,
}

/// How long a connection without a request is kept once the server is ending. A request that was sent
/// before its client could know may be on its way for about as long, and would otherwise be lost.
const LAST_CALL: Duration = Duration::from_millis(500);

/// Serves a connection until its client, a limit or the server ends it.
pub(super) async fn drive<C: GracefulConnection>(
    connection: C,
    state: &ConnectionState,
    limits: &Limits,
    mut server: watch::Receiver<ServerState>,
) {
    state.unread().set_driver(poll_fn(|context| Poll::Ready(context.waker().clone())).await);
    let clock = pin!(sleep(limits.header_read_time));
    let mut driver = ConnectionDriver {
        connection: pin!(connection),
        state,
        limits,
        is_client_told: false,
        phase: state.phase(),
        since: Instant::now(),
        unread_since: Instant::now(),
        clock,
    };
    let mut is_server_there = true;
    loop {
        tokio::select! {
            // The server's state first: a response that is ready in the same moment then says that it is the last.
            biased;
            changed = server.changed(), if is_server_there => {
                // A server that was dropped ends its connections like one that is shut down.
                is_server_there = changed.is_ok();
                if *server.borrow_and_update() == ServerState::Stopped {
                    return;
                }
                state.end();
                driver.since = Instant::now();
            }
            () = poll_fn(|context| driver.poll(context)) => return,
        }
    }
}

/// A connection and the time it has spent in its phase.
struct ConnectionDriver<'a, C> {
    connection: Pin<&'a mut C>,
    state: &'a ConnectionState,
    limits: &'a Limits,
    /// Whether the client has been told that no more requests are taken.
    is_client_told: bool,
    phase: ConnectionPhase,
    /// The beginning of the phase.
    since: Instant,
    /// The beginning of the phase, or of the first of several in a row in which the rest of a request is read.
    unread_since: Instant,
    /// Rings no later than the phase has to end. It is reset only if the phase has to end sooner. The header of an ordinary
    /// request never causes that, since it is complete by the time this looks.
    clock: Pin<&'a mut Sleep>,
}

impl<C: GracefulConnection> ConnectionDriver<'_, C> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        loop {
            // An error here means that the client has gone or does not speak HTTP: there is no client to tell.
            if self.connection.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            if self.state.unread().has_body() {
                self.read_rest(context);
            }
            let is_idle_too_long = match self.poll_limit(context) {
                Poll::Ready(ConnectionPhase::Idle(_)) => true,
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => false,
            };
            // HTTP/1 cannot say it on an idle connection: a client that sends a request now finds the connection closed and
            // sends it again. While the server is ending, the last response has said so.
            let must_tell_client = self.state.is_http2() && !self.is_client_told;
            let must_end = is_idle_too_long || self.state.is_ending() || self.state.is_worn_out();
            if !(must_tell_client && must_end) {
                return if is_idle_too_long { Poll::Ready(()) } else { Poll::Pending };
            }
            self.connection.as_mut().graceful_shutdown();
            self.is_client_told = true;
            self.since = Instant::now();
        }
    }

    /// Reads and drops the rest of a request that is answered. hyper wakes this task when it has read more.
    fn read_rest(&self, context: &mut Context<'_>) {
        let is_answered = matches!(self.state.phase(), ConnectionPhase::Unread(_));
        if is_answered && (self.state.is_last() || self.state.is_ending()) {
            self.state.unread().drop_body();
        } else if self.state.unread().poll_body(context) {
            self.state.note_rest_read();
        }
    }

    /// Ready with the phase once that has lasted too long.
    fn poll_limit(&mut self, context: &mut Context<'_>) -> Poll<ConnectionPhase> {
        let phase = self.state.phase();
        if phase != self.phase {
            self.since = Instant::now();
            if !matches!((self.phase, phase), (ConnectionPhase::Unread(_), ConnectionPhase::Unread(_))) {
                self.unread_since = self.since;
            }
            self.phase = phase;
        }
        loop {
            let Some(end) = self.end() else { return Poll::Pending };
            if end < self.clock.deadline() {
                self.clock.as_mut().reset(end);
            }
            ready!(self.clock.as_mut().poll(context));
            let now = Instant::now();
            if now < end {
                self.clock.as_mut().reset(end);
            } else if phase == ConnectionPhase::Busy {
                // A request has limits of its own. Its end, or a wait, may be noted only later, so this looks again.
                self.since = now;
            } else {
                return Poll::Ready(phase);
            }
        }
    }

    /// When the phase has lasted too long, if ever.
    fn end(&self) -> Option<Instant> {
        let end = self.since.checked_add(self.limit());
        match self.phase {
            ConnectionPhase::Unread(_) => {
                let last = self.unread_since.checked_add(self.limits.unread_time);
                end.into_iter().chain(last).min()
            }
            _ => end,
        }
    }

    fn limit(&self) -> Duration {
        match self.phase {
            ConnectionPhase::Stalled(_) | ConnectionPhase::Pending(_) => self.limits.write_time,
            ConnectionPhase::Busy => self.limits.write_time.min(self.limits.keep_alive_time).max(LAST_CALL),
            // The end of a response may still be on its way to the client.
            ConnectionPhase::Idle(_) if self.is_client_told => self.limits.write_time,
            ConnectionPhase::Idle(_) | ConnectionPhase::Header(_) | ConnectionPhase::Unread(_)
                if self.state.is_ending() =>
            {
                LAST_CALL
            }
            ConnectionPhase::Idle(_) => self.limits.keep_alive_time,
            ConnectionPhase::Header(_) => self.limits.header_read_time,
            ConnectionPhase::Unread(_) => self.limits.unread_time,
        }
    }
}
