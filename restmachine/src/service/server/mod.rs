//! A server for HTTP/1.1 and HTTP/2, on a tokio listener.

mod connection;
mod connection_state;
mod limited_service;
mod limits;
mod request_body;
mod response_body;
mod running_server;
mod socket;
mod unread_input;

use std::{future::IntoFuture, io, pin::Pin};

use tokio::net::TcpListener;

use super::{IntoService, Service};
use crate::router::Dispatch;
pub use limits::Limits;
use running_server::RunningServer;

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
pub fn serve<R, S>(listener: TcpListener, service: impl IntoService<R, S>) -> Serve<R, S>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    let service = service.into_service();
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
        let server = RunningServer::new(self.service, self.limits);
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
