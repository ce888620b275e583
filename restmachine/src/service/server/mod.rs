//! A server for HTTP/1.1 and HTTP/2, on a tokio listener.

mod connection;
mod connection_state;
mod limited_service;
mod limits;
mod request_body;
mod response_body;
mod socket;
mod unread_input;

use std::{
    future::IntoFuture,
    io,
    pin::Pin,
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

use super::Service;
use crate::router::Dispatch;
use connection::{drive, ServerState};
use connection_state::{ConnectionState, MOST_LATE_FRAMES};
use limited_service::LimitedService;
pub use limits::Limits;
use limits::MOST_HEADERS;
use socket::Socket;

/// Serves a router on a listener until the program ends.
///
/// HTTP/1.1 (RFC 9112) and HTTP/2 (RFC 9113) share one port, and [`Limits`] bound what clients may take of the server. TLS is
/// left to a proxy in front of it.
///
/// In debug builds it first prints the address and the route table to standard error, unless [`Serve::with_banner`] says
/// otherwise.
///
/// ```no_run
/// # use restmachine::{get, router};
/// # #[get("/")]
/// # fn hello() -> &'static str { "hello" }
/// # router! { App { hello } }
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
/// restmachine::serve(listener, App::service()).await
/// # }
/// ```
///
/// # Errors
///
/// Awaiting it fails if the banner is wanted and the listener does not know its address. An error on a connection, even while
/// accepting it, ends only that connection.
pub fn serve<R, S>(listener: TcpListener, service: Service<R, S>) -> Serve<R, S>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    Serve { listener, service, limits: Limits::DEFAULT, shutdown: None, banner: cfg!(debug_assertions) }
}

/// A server that runs once it is awaited.
///
/// ```
/// # #[restmachine::get("/")] fn hello() -> &'static str { "hello" }
/// # restmachine::router! { App { hello } }
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::Duration;
///
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
/// let server = restmachine::serve(listener, App::service())
///     .with_banner(false)
///     .with_graceful_shutdown(tokio::time::sleep(Duration::from_millis(10)));
/// server.await
/// # }
/// ```
#[must_use = "a server does nothing until it is awaited"]
pub struct Serve<R, S = ()> {
    listener: TcpListener,
    service: Service<R, S>,
    limits: Limits,
    shutdown: Option<Shutdown>,
    banner: bool,
}

type Shutdown = Pin<Box<dyn Future<Output = ()> + Send>>;

impl<R: Dispatch<S>, S: Send + Sync + 'static> Serve<R, S> {
    /// Stops accepting once `signal` completes, and returns when the requests in flight are answered.
    ///
    /// New connections are refused from then on. A client that keeps a connection open learns with its next response that it
    /// was the last (`Connection: close`, or `GOAWAY` over HTTP/2), and a connection that stays silent is closed after half a
    /// second. Requests that are still in flight after [`Limits::shutdown_time`] are dropped.
    ///
    /// ```no_run
    /// # use restmachine::{get, router};
    /// # #[get("/")]
    /// # fn hello() -> &'static str { "hello" }
    /// # router! { App { hello } }
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// # let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    /// let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    /// restmachine::serve(listener, App::service())
    ///     .with_graceful_shutdown(async {
    ///         let _ = stopped.await; // or a signal: `tokio::signal::ctrl_c()`
    ///     })
    ///     .await
    /// # }
    /// ```
    pub fn with_graceful_shutdown(self, signal: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { shutdown: Some(Box::pin(signal)), ..self }
    }

    /// Sets the limits of what clients may take of the server.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn hello() -> &'static str { "hello" }
    /// # restmachine::router! { App { hello } }
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// # let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    /// # let stop = std::future::ready(());
    /// use restmachine::{Limits, serve};
    ///
    /// let limits = Limits { connections: 100, ..Limits::default() };
    /// serve(listener, App::service()).with_limits(limits).with_graceful_shutdown(stop).await
    /// # }
    /// ```
    pub fn with_limits(self, limits: Limits) -> Self {
        let service = match limits.body_bytes {
            Some(bytes) => self.service.with_body_limit(bytes),
            None => self.service,
        };
        Self { limits, service, ..self }
    }

    /// Whether to print the address and the route table to standard error. By default it does so in debug builds.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn hello() -> &'static str { "hello" }
    /// # restmachine::router! { App { hello } }
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// # let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    /// # let stop = std::future::ready(());
    /// restmachine::serve(listener, App::service()).with_banner(false).with_graceful_shutdown(stop).await
    /// # }
    /// ```
    pub fn with_banner(self, banner: bool) -> Self {
        Self { banner, ..self }
    }

    async fn run(self) -> io::Result<()> {
        if self.banner {
            eprintln!("listening on http://{}\n\n{}", self.listener.local_addr()?, self.service.report());
        }
        let server = Server::new(self.service, self.limits);
        let mut shutdown = self.shutdown.unwrap_or_else(|| Box::pin(std::future::pending()));
        loop {
            tokio::select! {
                accepted = server.accept(&self.listener) => server.take(accepted).await,
                () = &mut shutdown => break,
            }
        }
        // Before the listener is closed: once a client is refused, every response says that it is the last.
        server.announce_end();
        server.take_queued(self.listener);
        server.end().await;
        Ok(())
    }
}

impl<R: Dispatch<S>, S: Send + Sync + 'static> IntoFuture for Serve<R, S> {
    type Output = io::Result<()>;
    type IntoFuture = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

/// A running server.
struct Server<R, S> {
    service: Arc<LimitedService<R, S>>,
    builder: Builder<TokioExecutor>,
    /// One permit for each connection that may still be accepted.
    room: Arc<Semaphore>,
    state: watch::Sender<ServerState>,
}

/// A connection, and the permit for it.
type AcceptedConnection = (TcpStream, OwnedSemaphorePermit);

impl<R: Dispatch<S>, S: Send + Sync + 'static> Server<R, S> {
    fn new(service: Service<R, S>, limits: Limits) -> Self {
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
    async fn accept(&self, listener: &TcpListener) -> io::Result<AcceptedConnection> {
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(io::Error::other)?;
        let (stream, _) = listener.accept().await?;
        Ok((stream, room))
    }

    async fn take(&self, accepted: io::Result<AcceptedConnection>) {
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
    fn take_queued(&self, listener: TcpListener) {
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

    fn announce_end(&self) {
        self.service.is_ending.store(true, Release);
        self.state.send_replace(ServerState::Ending);
    }

    /// Lets every connection answer its requests in flight, within the time that the limits give.
    async fn end(self) {
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
