//! The services that a test client can ask.

use std::{
    fmt,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use http::Request;

use super::{require, response::TestResponse};
use crate::body::{Body, BoxError};
use crate::response::Response;

/// A response, or the error of a service that has none.
pub(super) type ResponseFuture = Pin<Box<dyn Future<Output = Result<Response, BoxError>> + Send>>;

/// A service that a [`TestClient`](super::TestClient) can ask: a [`Service`](crate::Service) of this crate. With the feature
/// `tower` it is any service of tower that takes requests with a [`Body`]: an axum `Router`, say, or a stack of layers.
///
/// ```
/// use restmachine::{get, router, testing::{TestClient, TestService}};
///
/// async fn is_healthy(service: impl TestService) -> bool {
///     TestClient::new(service).get("/health").await.status() == 200
/// }
///
/// #[get("/health")]
/// fn health() -> &'static str {
///     "healthy"
/// }
///
/// router! { App { health } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(is_healthy(App::service()).await);
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service that a `TestClient` can call",
    label = "expected a service, such as `App::service()`",
    note = "a router becomes a service by `service()`, or by `with_state(state)` if it names a state; its type is `Service<App, AppState>`",
    note = "with the feature `tower`, any `tower::Service<http::Request<restmachine::Body>>` that is `Clone + Send + 'static` is a \
            service as well: an axum `Router` is one, and a `Router<S>` becomes one by `.with_state(…)`"
)]
pub trait TestService: Send + 'static {
    #[doc(hidden)]
    fn answer(&self, request: Request<Body>) -> ResponseFuture;
}

/// With the feature `tower` a service is one of tower's, and the implementation for those includes it.
#[cfg(not(feature = "tower"))]
impl<R, S> TestService for crate::service::Service<R, S>
where
    R: crate::router::Dispatch<S>,
    S: Send + Sync + 'static,
{
    fn answer(&self, request: Request<Body>) -> ResponseFuture {
        let service = self.clone();
        Box::pin(async move { Ok(service.respond(request).await) })
    }
}

/// The service of a client and its clones.
#[derive(Clone)]
pub(super) struct SharedService {
    /// A lock lets a service be shared that is not `Sync`.
    service: Arc<Mutex<dyn TestService>>,
}

impl SharedService {
    pub(super) fn new(service: impl TestService) -> Self {
        Self { service: Arc::new(Mutex::new(service)) }
    }

    pub(super) fn answer(&self, request: Request<Body>) -> ResponseFuture {
        self.service.lock().unwrap_or_else(PoisonError::into_inner).answer(request)
    }

    pub(super) async fn send(&self, request: Request<Body>) -> TestResponse {
        TestResponse::new(require("the service failed", self.answer(request).await))
    }
}

impl fmt::Debug for SharedService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedService").finish_non_exhaustive()
    }
}
