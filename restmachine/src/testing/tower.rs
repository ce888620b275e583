//! Test clients among the services of tower.

use std::{
    future::poll_fn,
    task::{Context, Poll},
};

use http::Request;
use http_body::Body as HttpBody;
use tower_service::Service;

use super::{
    client::TestClient,
    service::{ResponseFuture, TestService},
};
use crate::body::{Body, BoxError};
use crate::response::Response;
use crate::service::NoUpgrades;

/// A service of tower is cloned for each request, and asked when it is ready.
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine::testing::TestClient;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(Router::new().route("/hello", get(async || "hello")));
/// assert_eq!(client.get("/hello").await.text().await, "hello");
/// # }
/// ```
// Without this attribute rustc names the bound below that a type lacks, and not the message of the trait.
#[diagnostic::do_not_recommend]
impl<T, B> TestService for T
where
    T: Service<Request<Body>, Response = Response<B>> + Clone + Send + 'static,
    T::Error: Into<BoxError>,
    T::Future: Send,
    B: HttpBody<Error: Into<BoxError>> + Send + 'static,
{
    fn answer(&self, mut request: Request<Body>) -> ResponseFuture {
        // A service of this crate then answers as `serve` does.
        request.extensions_mut().insert(NoUpgrades);
        let mut service = self.clone();
        Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            let response = service.call(request).await.map_err(Into::into)?;
            Ok(response.map(Body::new))
        })
    }
}

/// A client is a service itself, so that a `Browser` can make a server of it.
impl<B> Service<Request<B>> for TestClient
where
    B: HttpBody<Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response;
    type Error = BoxError;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> ResponseFuture {
        self.service.answer(request.map(Body::new))
    }
}
