//! A running server: it accepts connections, each with a task of its own, and ends them when it is told to.

use std::{
    io,
    sync::{
        atomic::{AtomicBool, Ordering::Release},
        Arc,
    },
    time::Duration,
};

use hyper_util::{rt::TokioExecutor, server::conn::auto::Builder};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{watch, OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};

use super::connection::{drive, ServerState};
use super::connection_state::{ConnectionState, MOST_LATE_FRAMES};
use super::limited_service::LimitedService;
use super::limits::{Limits, MOST_HEADERS};
use super::socket::Socket;
use crate::router::Dispatch;
use crate::service::Service;

/// A server that accepts connections, and then ends them.
pub(super) struct RunningServer<R, S> {
    service: Arc<LimitedService<R, S>>,
    builder: Builder<TokioExecutor>,
    /// One permit for each connection that may still be accepted.
    room: Arc<Semaphore>,
    state: watch::Sender<ServerState>,
}

/// A connection, and the permit for it.
pub(super) type AcceptedConnection = (TcpStream, OwnedSemaphorePermit);

impl<R: Dispatch<S>, S: Send + Sync + 'static> RunningServer<R, S> {
    pub(super) fn new(service: Service<R, S>, limits: Limits) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        // hyper accepts no less.
        let header_bytes = limits.header_bytes.max(8192);
        builder.http1().max_headers(limits.headers.min(MOST_HEADERS)).max_buf_size(header_bytes);
        let mut http2 = builder.http2();
        http2.max_header_list_size(u32::try_from(header_bytes).unwrap_or(u32::MAX));
        http2.max_local_error_reset_streams(MOST_LATE_FRAMES);
        Self {
            builder,
            room: Arc::new(Semaphore::new(limits.connections.clamp(1, Semaphore::MAX_PERMITS))),
            state: watch::Sender::new(ServerState::Running),
            service: Arc::new(LimitedService { service, limits, is_ending: AtomicBool::default() }),
        }
    }

    /// Waits for room, and then for a connection.
    pub(super) async fn accept(&self, listener: &TcpListener) -> io::Result<AcceptedConnection> {
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(io::Error::other)?;
        let (stream, _) = listener.accept().await?;
        Ok((stream, room))
    }

    pub(super) async fn take(&self, accepted: io::Result<AcceptedConnection>) {
        match accepted {
            Ok(accepted) => self.spawn(accepted),
            // A client that has already gone says nothing about the next one.
            Err(error) if is_of_one_client(&error) => {}
            // A lack of file descriptors passes, but not at once.
            Err(error) => {
                log_not_accepted(&error);
                sleep(Duration::from_millis(100)).await;
            }
        }
    }

    /// Takes the clients that were connected before the server began to end, since they may have sent a request already, and
    /// no later ones.
    ///
    /// It asks the operating system, since the runtime hears of a connection only when it looks next. A client that connects
    /// between the system's last answer and the closing of the listener is reset.
    pub(super) fn take_queued(&self, listener: TcpListener) {
        let Ok(listener) = listener.into_std() else { return };
        while let Ok(room) = Arc::clone(&self.room).try_acquire_owned()
            && let Ok((stream, _)) = listener.accept()
        {
            if let Ok(stream) = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream)) {
                self.spawn((stream, room));
            }
        }
    }

    fn spawn(&self, (stream, room): AcceptedConnection) {
        // Responses are written whole, so waiting to fill a packet would only delay them. A socket that refuses still works.
        let _ = stream.set_nodelay(true);
        let state = Arc::new(ConnectionState::new(self.service.limits.unread_bytes));
        let service = LimitedService::on_connection(&self.service, &state);
        let connection = self.builder.serve_connection(Socket::new(stream, Arc::clone(&state)), service);
        let (connection, mut server) = (connection.into_owned(), self.state.subscribe());
        if *server.borrow() != ServerState::Running {
            server.mark_changed();
        }
        let limits = self.service.limits;
        tokio::spawn(async move {
            drive(connection, &state, &limits, server).await;
            drop(room);
        });
    }

    pub(super) fn announce_end(&self) {
        self.service.is_ending.store(true, Release);
        self.state.send_replace(ServerState::Ending);
    }

    /// Lets every connection answer its requests in flight, within the time that the limits give.
    pub(super) async fn end(self) {
        if timeout(self.service.limits.shutdown_time, self.state.closed()).await.is_err() {
            self.state.send_replace(ServerState::Stopped);
            self.state.closed().await;
        }
    }
}

fn is_of_one_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(feature = "tracing")]
fn log_not_accepted(error: &io::Error) {
    tracing::error!(target: "restmachine::server", %error, "a connection could not be accepted");
}

#[cfg(not(feature = "tracing"))]
const fn log_not_accepted(_: &io::Error) {}
