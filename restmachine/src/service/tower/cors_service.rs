//! The service that a [`CorsLayer`] makes, and its future.

use std::{
    future::Ready,
    pin::Pin,
    task::{ready, Context, Poll},
};

use http::{request::Parts, HeaderValue, Request, Response};

use super::cors_layer::CorsLayer;
use crate::cors::{decorate, ActualRequest, Preflight};
use crate::service::refusal_log;

/// A service with a policy around it, made by [`CorsLayer`].
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

/// The future response of a [`CorsService`].
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
    source: ResponseSource<F, B>,
}

#[derive(Debug)]
enum ResponseSource<F, B> {
    /// The response to a preflight.
    Preflight(Ready<Response<B>>),
    /// The response of the inner service, and the origin that it is shared with.
    Actual { inner: Pin<Box<F>>, layer: CorsLayer, allowed: Option<HeaderValue> },
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
            return CorsFuture { source: ResponseSource::Preflight(std::future::ready(answer)) };
        }
        let actual = ActualRequest::of(&parts, None);
        let allowed = actual.allowed_by(effective.policy());
        if actual.has_origin() && allowed.is_none() {
            self.log(&parts);
        }
        let inner = Box::pin(self.inner.call(Request::from_parts(parts, body)));
        CorsFuture { source: ResponseSource::Actual { inner, layer: self.layer.clone(), allowed } }
    }
}

impl<S> CorsService<S> {
    /// Logs why a request is refused, if it is and if a subscriber listens.
    fn log(&self, parts: &Parts) {
        if refusal_log::is_wanted() {
            refusal_log::write(parts, &self.layer.explain(parts));
        }
    }
}

/// The inner future is pinned in its box, and nothing else has to be pinned.
impl<F, B> Unpin for CorsFuture<F, B> {}

impl<F, B, E> Future for CorsFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut self.source {
            ResponseSource::Preflight(answer) => Pin::new(answer).poll(context).map(Ok),
            ResponseSource::Actual { inner, layer, allowed } => {
                let mut response = ready!(inner.as_mut().poll(context))?;
                decorate(layer.effective(), allowed.take(), response.headers_mut());
                Poll::Ready(Ok(response))
            }
        }
    }
}

impl<S> tower_layer::Layer<S> for CorsLayer {
    type Service = CorsService<S>;

    fn layer(&self, inner: S) -> CorsService<S> {
        CorsService { inner, layer: self.clone() }
    }
}
