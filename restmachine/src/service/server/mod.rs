//! HTTP/1.1 and HTTP/2 over a tokio listener.

mod activity;
mod answered;
mod answering;
mod arrival;
mod connection;
mod limits;
mod socket;

use std::{future::IntoFuture, io, pin::Pin, sync::Arc, time::Duration};

use hyper_util::{rt::TokioExecutor, server::conn::auto::Builder};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{watch, OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};

use super::{event, Service};
use crate::Dispatch;
use activity::Activity;
use answering::Answering;
use connection::{drive, Stage};
pub use limits::Limits;
use socket::Socket;

/// Serves a router on a listener until the program ends.
///
/// HTTP/1.1 (RFC 9112) and HTTP/2 (RFC 9113) come over one port, and what a client takes of the server is bounded by
/// [`Limits`]. TLS is what stands in front of it.
///
/// In debug builds the address and the route table are printed to standard error first; [`Serve::with_banner`]
/// decides otherwise.
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
/// Awaited, it fails where the banner is wanted and the listener does not know its address. What goes wrong with a
/// connection, accepting it included, ends that connection only.
pub fn serve<R, S>(listener: TcpListener, service: Service<R, S>) -> Serve<R, S>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    Serve { listener, service, limits: Limits::DEFAULT, shutdown: None, banner: cfg!(debug_assertions) }
}

/// A server about to run: await it.
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
    /// Connections are refused from then on. A client that keeps one open is told with its next response that it was the
    /// last (`Connection: close`, or `GOAWAY` over HTTP/2), and one that stays silent is left after half a second. What is
    /// still in flight after [`Limits::shutdown_time`] is dropped.
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

    /// Sets what clients may take of the server.
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

    /// Whether to print the address and the route table to standard error: by default in debug builds.
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

/// A header map has room for no more, and hyper makes room for as many as it is told.
const MOST_HEADERS: usize = 32_768;

/// A server that runs.
struct Server<R, S> {
    answering: Arc<Answering<R, S>>,
    builder: Builder<TokioExecutor>,
    /// One permit for each connection that may still be taken.
    room: Arc<Semaphore>,
    stage: watch::Sender<Stage>,
}

/// A connection, and the room it takes.
type Accepted = (TcpStream, OwnedSemaphorePermit);

impl<R: Dispatch<S>, S: Send + Sync + 'static> Server<R, S> {
    fn new(service: Service<R, S>, limits: Limits) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        // hyper takes no less.
        let header_bytes = limits.header_bytes.max(8192);
        builder.http1().max_headers(limits.headers.min(MOST_HEADERS)).max_buf_size(header_bytes);
        builder.http2().max_header_list_size(u32::try_from(header_bytes).unwrap_or(u32::MAX));
        Self {
            builder,
            room: Arc::new(Semaphore::new(limits.connections.clamp(1, Semaphore::MAX_PERMITS))),
            stage: watch::Sender::new(Stage::Serving),
            answering: Arc::new(Answering { service, limits }),
        }
    }

    /// Waits for room, and then for a connection.
    async fn accept(&self, listener: &TcpListener) -> io::Result<Accepted> {
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(io::Error::other)?;
        let (stream, _) = listener.accept().await?;
        Ok((stream, room))
    }

    async fn take(&self, accepted: io::Result<Accepted>) {
        match accepted {
            Ok(accepted) => self.spawn(accepted),
            // A client that is gone already says nothing about the next.
            Err(error) if is_of_one_client(&error) => {}
            // Running out of file descriptors passes, but not at once.
            Err(error) => {
                event::not_accepted(&error);
                sleep(Duration::from_millis(100)).await;
            }
        }
    }

    /// Takes who was connected before the server began to end and may have sent a request already, and nobody after.
    ///
    /// The system is asked, as the runtime hears of a connection only when it looks next; who connects between the last
    /// answer and the closing of the listener is reset.
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

    fn spawn(&self, (stream, room): Accepted) {
        // Answers are written whole, so waiting to fill a packet only delays them. A socket that refuses still works.
        let _ = stream.set_nodelay(true);
        let activity = Arc::<Activity>::default();
        let answer = Answering::on_connection(&self.answering, &activity);
        let connection = self.builder.serve_connection(Socket::new(stream, Arc::clone(&activity)), answer);
        let (connection, stage) = (connection.into_owned(), self.stage.subscribe());
        let limits = self.answering.limits;
        tokio::spawn(async move {
            drive(connection, &activity, &limits, stage).await;
            drop(room);
        });
    }

    /// Lets every connection answer what is in flight, for as long as that may take.
    async fn end(self) {
        self.stage.send_replace(Stage::Ending);
        if timeout(self.answering.limits.shutdown_time, self.stage.closed()).await.is_err() {
            self.stage.send_replace(Stage::Over);
            self.stage.closed().await;
        }
    }
}

fn is_of_one_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
