//! A service with a policy around it.

use std::{
    future::Ready,
    pin::Pin,
    task::{ready, Context, Poll},
};

use http::{request::Parts, HeaderValue, Method, Request, Response};

use super::CorsLayer;
use crate::{
    cors::{decorate, Actual, Preflight},
    service::event,
};

/// A service with a policy around it: [`CorsLayer`] makes it.
///
/// ```
/// use restmachine::{CorsLayer, CorsService, LayerPolicy, Service, get, layer_policy, router};
/// use tower_layer::Layer;
///
/// const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
///
/// #[get("/hello")]
/// fn hello() {}
///
/// router! { App { hello } }
///
/// let service: CorsService<Service<App>> = CorsLayer::new(&API).layer(App::service());
/// ```
#[derive(Clone, Debug)]
pub struct CorsService<S> {
    inner: S,
    layer: CorsLayer,
}

/// What comes of a request to a [`CorsService`].
///
/// ```
/// # use restmachine::{CorsLayer, LayerPolicy, layer_policy};
/// # const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
/// # use tower_layer::Layer;
/// # use tower_service::Service;
/// # #[restmachine::get("/hello")] fn hello() {}
/// # restmachine::router! { App { hello } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), std::convert::Infallible> {
/// let request = http::Request::get("/hello").header("origin", "https://app.example.com");
/// let future = CorsLayer::new(&API).layer(App::service()).call(request.body(restmachine::Body::empty()).unwrap());
/// assert_eq!(future.await?.headers()["access-control-allow-origin"], "https://app.example.com");
/// # Ok(())
/// # }
/// ```
#[must_use = "futures do nothing unless polled"]
#[derive(Debug)]
pub struct CorsFuture<F, B> {
    coming: Coming<F, B>,
}

#[derive(Debug)]
enum Coming<F, B> {
    /// The answer to a preflight.
    Preflight(Ready<Response<B>>),
    /// The inner service's response, and the origin with which it is shared.
    Actual { inner: Pin<Box<F>>, layer: CorsLayer, allowed: Option<HeaderValue> },
}

impl<S> CorsService<S> {
    pub(super) fn new(inner: S, layer: CorsLayer) -> Self {
        Self { inner, layer }
    }
}

impl<S, B, R> tower_service::Service<Request<B>> for CorsService<S>
where
    S: tower_service::Service<Request<B>, Response = Response<R>>,
    R: Default,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = CorsFuture<S::Future, R>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let (parts, body) = request.into_parts();
        let effective = self.layer.effective();
        if let Some(preflight) = Preflight::of(&parts) {
            self.log(&parts);
            let answer = preflight.decide_by(effective).answer().map(|_| R::default());
            return CorsFuture { coming: Coming::Preflight(std::future::ready(answer)) };
        }
        let actual = Actual::of(&parts, served(&parts));
        let allowed = actual.allowed_by(effective.policy());
        if actual.has_origin() && allowed.is_none() {
            self.log(&parts);
        }
        let inner = Box::pin(self.inner.call(Request::from_parts(parts, body)));
        CorsFuture { coming: Coming::Actual { inner, layer: self.layer.clone(), allowed } }
    }
}

/// What answers `GET` answers `HEAD` (RFC 9110, section 9.3.2).
pub(super) fn served(parts: &Parts) -> Option<&'static str> {
    (parts.method == Method::HEAD).then_some("GET")
}

impl<S> CorsService<S> {
    /// Says why a request is refused, if it is and if anybody listens.
    fn log(&self, parts: &Parts) {
        if event::is_wanted() {
            event::write(parts, &self.layer.explain(parts));
        }
    }
}

/// The inner future is pinned where it lies, and nothing else has to be.
impl<F, B> Unpin for CorsFuture<F, B> {}

impl<F, B, E> Future for CorsFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut self.coming {
            Coming::Preflight(answer) => Pin::new(answer).poll(context).map(Ok),
            Coming::Actual { inner, layer, allowed } => {
                let mut response = ready!(inner.as_mut().poll(context))?;
                decorate(layer.effective(), allowed.take(), response.headers_mut());
                Poll::Ready(Ok(response))
            }
        }
    }
}
