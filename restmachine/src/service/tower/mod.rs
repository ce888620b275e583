//! The traits of tower: a [`Service`] as a tower service, and a policy as a layer around any other service.

mod cors_layer;
mod cors_service;

use std::{
    convert::Infallible,
    future::pending,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Buf;
use http::Request;
use http_body::Body as HttpBody;

pub use cors_layer::{CorsLayer, NamesMethods};
pub use cors_service::{CorsFuture, CorsService};

use super::upgrades::Upgrades;
use super::Service;
use crate::body::BoxError;
use crate::response::Response;
use crate::router::Dispatch;

/// A service can be used wherever a tower service can, and tower's layers wrap it. It is always ready.
///
/// In axum, pass it to `nest_service` or `fallback_service`. A response that a layer around it makes by itself, such as that
/// of a timeout, has no CORS headers: a page in a browser then sees a network error.
///
/// A handler's 101 is passed on if the request has an `Upgrade` line and came over HTTP/1.1, since the server around this
/// service may be able to follow it, as axum's is. On every other host it is a 500, because the connection would end.
///
/// ```
/// use restmachine::{get, router};
/// use tower_service::Service as _;
///
/// #[get("/hello")]
/// fn hello() -> &'static str {
///     "hello"
/// }
///
/// router! { App { hello } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), std::convert::Infallible> {
/// let request = http::Request::get("/hello").body(restmachine::Body::empty()).unwrap();
/// let response = App::service().call(request).await?;
/// assert_eq!(response.status(), 200);
/// # Ok(())
/// # }
/// ```
impl<R, S, B> tower_service::Service<Request<B>> for Service<R, S>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
    B: HttpBody<Data: Buf, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    // The trait needs a named type, and the future of a handler has none.
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let service = self.clone();
        Box::pin(async move { Ok(service.respond_on(Upgrades::Unknown, request, pending()).await) })
    }
}
