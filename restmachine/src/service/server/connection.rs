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

use super::{
    activity::{Activity, Phase},
    Limits,
};

/// How far a server is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Serving,
    /// What is in flight is answered, and nothing that is new.
    Ending,
    Over,
}

/// How long a connection without a request is kept once the server is ending. A request that was sent before its client
/// could know is on its way for about as long, and would be lost.
const LAST_CALL: Duration = Duration::from_millis(500);

/// Serves a connection until its client, a limit or the server ends it.
pub(super) async fn drive<C: GracefulConnection>(
    connection: C,
    activity: &Activity,
    limits: &Limits,
    mut stage: watch::Receiver<Stage>,
) {
    let clock = pin!(sleep(limits.header_read_time));
    let mut driven = Driven {
        connection: pin!(connection),
        activity,
        limits,
        is_told: false,
        phase: activity.phase(),
        since: Instant::now(),
        clock,
    };
    let mut is_server_there = true;
    loop {
        tokio::select! {
            () = poll_fn(|context| driven.poll(context)) => return,
            changed = stage.changed(), if is_server_there => {
                // A server that was dropped ends its connections as one that is shut down does.
                is_server_there = changed.is_ok();
                if *stage.borrow_and_update() == Stage::Over {
                    return;
                }
                activity.end();
                driven.since = Instant::now();
            }
        }
    }
}

/// A connection with what is known of its time.
struct Driven<'a, C> {
    connection: Pin<&'a mut C>,
    activity: &'a Activity,
    limits: &'a Limits,
    /// Whether the client was told that no more requests are taken.
    is_told: bool,
    phase: Phase,
    /// When the phase began.
    since: Instant,
    /// Set no later than the phase has to end. It is moved only where that is sooner, which the header of an ordinary request
    /// never is, as it is over when this looks.
    clock: Pin<&'a mut Sleep>,
}

impl<C: GracefulConnection> Driven<'_, C> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        loop {
            // An error here is a client that went away or spoke no HTTP: nobody is left to tell.
            if self.connection.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            let is_idle_too_long = match self.poll_limit(context) {
                Poll::Ready(Phase::Idle(_)) => true,
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => false,
            };
            // HTTP/1 has no word for it: whoever sends a request now finds the connection closed and sends it again. While the
            // server is ending, the answer to the last request has said so.
            let is_to_be_told = self.activity.is_http2() && !self.is_told;
            if !(is_to_be_told && (is_idle_too_long || self.activity.is_ending())) {
                return if is_idle_too_long { Poll::Ready(()) } else { Poll::Pending };
            }
            self.connection.as_mut().graceful_shutdown();
            self.is_told = true;
            self.since = Instant::now();
        }
    }

    /// The phase that has lasted too long.
    fn poll_limit(&mut self, context: &mut Context<'_>) -> Poll<Phase> {
        let phase = self.activity.phase();
        if phase != self.phase {
            self.phase = phase;
            self.since = Instant::now();
        }
        loop {
            let Some(end) = self.since.checked_add(self.limit()) else { return Poll::Pending };
            if end < self.clock.deadline() {
                self.clock.as_mut().reset(end);
            }
            ready!(self.clock.as_mut().poll(context));
            let now = Instant::now();
            if now < end {
                self.clock.as_mut().reset(end);
            } else if phase == Phase::Busy {
                // A request has limits of its own. That it ended or waits may be known only later, so this looks again.
                self.since = now;
            } else {
                return Poll::Ready(phase);
            }
        }
    }

    fn limit(&self) -> Duration {
        match self.phase {
            Phase::Stalled(_) | Phase::Untaken(_) => self.limits.write_time,
            Phase::Busy => self.limits.write_time.min(self.limits.keep_alive_time).max(LAST_CALL),
            // The end of a response may still be on its way.
            Phase::Idle(_) if self.is_told => self.limits.write_time,
            Phase::Idle(_) | Phase::Header(_) if self.activity.is_ending() => LAST_CALL,
            Phase::Idle(_) => self.limits.keep_alive_time,
            Phase::Header(_) => self.limits.header_read_time,
        }
    }
}
