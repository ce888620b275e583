//! Servers: services that run in the process of the test.

use std::{error::Error, future::poll_fn, pin::Pin};

use bytes::{Buf, Bytes};
use http::{Request, Response};
use http_body::Body;
use http_body_util::{BodyExt, Full};
use tower_service::Service;

/// The whole response, or why there is none.
pub(crate) type ResponseFuture =
    Pin<Box<dyn Future<Output = Result<Response<Bytes>, Box<dyn Error + Send + Sync>>> + Send>>;

/// A service that a page can reach: any [`tower_service::Service`] that takes a [`Request`] with a [`Full<Bytes>`] body and
/// returns a [`Response`] with a body of any type.
///
/// An axum `Router` is one, and so is a stack of tower layers around a service. It is cloned for each request.
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine_browser::{Browser, Server};
///
/// fn page(api: impl Server) -> Browser {
///     Browser::at("https://app.example.com").reaching("https://api.example.com", api)
/// }
///
/// let page = page(Router::new().route("/", get(async || "hello")));
/// ```
///
/// A service that takes a body of one certain type is adapted:
///
/// ```
/// use axum::body::Body;
/// use http::{Request, Response};
/// use restmachine_browser::Browser;
/// use tower::{service_fn, ServiceExt};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let echo = service_fn(async |request: Request<Body>| Ok::<_, axum::Error>(Response::new(request.into_body())));
/// let server = echo.map_request(|request: Request<_>| request.map(Body::new));
/// let page = Browser::at("https://app.example.com").reaching("https://app.example.com", server);
/// assert_eq!(page.fetch("/").method("POST").body("a note").await.unwrap().text(), "a note");
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service that a page can reach",
    label = "not a `tower_service::Service<http::Request<Full<Bytes>>>`, or not `Clone + Send + 'static`",
    note = "an axum `Router` is such a service, and so is a stack of tower layers around one; a `Router<S>` becomes one by `.with_state(…)`",
    note = "a router of RestMachine becomes a service by `App::service()`, or by `App::with_state(state)` if it names a state",
    note = "a service that takes a body of one certain type is adapted by `tower::ServiceExt::map_request`"
)]
pub trait Server: Send + 'static {
    /// Answers one request, and reads the response to its end.
    #[doc(hidden)]
    fn answer(&self, request: Request<Full<Bytes>>) -> ResponseFuture;
}

// Without this attribute rustc names the bound below that a type lacks, and not the trait with the message above.
#[diagnostic::do_not_recommend]
impl<T, B> Server for T
where
    T: Service<Request<Full<Bytes>>, Response = Response<B>> + Clone + Send + 'static,
    T::Error: Into<Box<dyn Error + Send + Sync>>,
    T::Future: Send,
    B: Body<Data: Buf + Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    fn answer(&self, request: Request<Full<Bytes>>) -> ResponseFuture {
        let mut service = self.clone();
        Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            let (head, body) = service.call(request).await.map_err(Into::into)?.into_parts();
            let body = body.collect().await.map_err(Into::into)?;
            Ok(Response::from_parts(head, body.to_bytes()))
        })
    }
}
