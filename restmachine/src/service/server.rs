//! HTTP/1.1 and HTTP/2 over a tokio listener.

use std::{convert::Infallible, future::IntoFuture, io, pin::Pin, sync::Arc, time::Duration};

use http::{Request, StatusCode};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use tokio::net::{TcpListener, TcpStream};

use super::Service;
use crate::{Dispatch, IntoResponse, Problem};

/// Serves a router on a listener until the program ends.
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
pub fn serve<R, S>(listener: TcpListener, service: Service<R, S>) -> Serve<R, S>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    Serve { listener, service, shutdown: None, banner: cfg!(debug_assertions) }
}

/// A server about to run: await it.
#[must_use = "a server does nothing until it is awaited"]
pub struct Serve<R, S = ()> {
    listener: TcpListener,
    service: Service<R, S>,
    shutdown: Option<Shutdown>,
    banner: bool,
}

type Shutdown = Pin<Box<dyn Future<Output = ()> + Send>>;

impl<R: Dispatch<S>, S: Send + Sync + 'static> Serve<R, S> {
    /// Stops accepting once `signal` completes, and returns when the requests in flight are answered.
    pub fn with_graceful_shutdown(self, signal: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { shutdown: Some(Box::pin(signal)), ..self }
    }

    /// Whether to print the address and the route table to standard error: by default in debug builds.
    pub fn with_banner(self, banner: bool) -> Self {
        Self { banner, ..self }
    }

    async fn run(self) -> io::Result<()> {
        if self.banner {
            eprintln!("listening on http://{}\n\n{}", self.listener.local_addr()?, self.service.report());
        }
        let service = Arc::new(self.service);
        let connections = GracefulShutdown::new();
        let mut shutdown = self.shutdown.unwrap_or_else(|| Box::pin(std::future::pending()));
        loop {
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = &mut shutdown => break,
            };
            match accepted {
                Ok((stream, _)) => spawn(stream, Arc::clone(&service), &connections),
                // A connection that failed says nothing about the next; running out of file descriptors passes.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
        drop(self.listener);
        connections.shutdown().await;
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

/// The most header lines of a request; one with more is a 431. A browser that asks for a hundred headers, each on a line, is
/// no attack, so hyper's own hundred will not do.
const MOST_HEADERS: usize = 256;
/// The most bytes of a request's headers; one with more is a 431. HTTP/1.1 counts the request line as well, and HTTP/2 counts
/// 32 more for each header (RFC 9113, section 6.5.2).
const MOST_HEADER_BYTES: usize = 64 * 1024;

fn spawn<R, S>(stream: TcpStream, service: Arc<Service<R, S>>, connections: &GracefulShutdown)
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    // Answers are written whole, so waiting to fill a packet only delays them. A socket that refuses still works.
    let _ = stream.set_nodelay(true);
    // A clone would raise two counts for each request. And every future around another costs a copy of the request.
    let answer = service_fn(move |request: Request<Incoming>| {
        let service = Arc::clone(&service);
        async move {
            // HTTP/2 has no limit for the number of headers.
            if request.headers().len() > MOST_HEADERS {
                return Ok(Problem::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE).into_response());
            }
            Ok::<_, Infallible>(service.respond(request).await)
        }
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().max_headers(MOST_HEADERS).max_buf_size(MOST_HEADER_BYTES);
    builder.http2().max_header_list_size(MOST_HEADER_BYTES as u32);
    let connection = builder.serve_connection(TokioIo::new(stream), answer).into_owned();
    let watched = connections.watch(connection);
    // An error here is a client that went away or spoke no HTTP: nobody is left to tell.
    tokio::spawn(async move { drop(watched.await) });
}
