//! The policy as a layer around a service that keeps its own routes.

use std::sync::Arc;

use http::request::Parts;

use super::{cors_service::served, CorsService};
use crate::cors::{Actual, Cors, Explanation, GivenPolicy, Governing, LayerPolicy, Preflight};

/// A CORS policy around a service that keeps its own routes, axum's or hyper's: the same rules, judged by the compiler, and
/// the same answers, but that `methods` have to be named and nobody says `Allow`.
///
/// It answers preflights by itself, whatever their path, and sets or removes the CORS headers of every other response.
/// Whatever a layer further out answers without asking this one has none of them, so it belongs outermost.
///
/// ```
/// use restmachine::{CorsLayer, LayerPolicy, layer_policy};
///
/// const API: LayerPolicy = layer_policy!(
///     origins = ["https://app.example.com"],
///     methods = ["GET", "POST"],
///     credentials,
/// );
///
/// async fn hello() -> &'static str {
///     "hello"
/// }
///
/// let app: axum::Router =
///     axum::Router::new().route("/hello", axum::routing::get(hello)).layer(CorsLayer::new(&API));
/// ```
#[derive(Clone, Debug)]
pub struct CorsLayer {
    given: Arc<GivenPolicy>,
}

/// A policy that names its methods: a [`LayerPolicy`].
///
/// ```
/// use restmachine::{CorsLayer, LayerPolicy, layer_policy};
///
/// const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
/// let layer = CorsLayer::new(&API);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a layer: a layer has no route table, so its policy must list its methods",
    label = "this may have no `methods`",
    note = "write `const API: LayerPolicy = layer_policy!(origins = [\"https://app.example.com\"], methods = [\"GET\", \"POST\"]);`",
    note = "a constant that lists its methods becomes one with `layer_policy!(CONST)`, a builder's policy with `build_for_layer()`"
)]
pub trait NamesMethods: sealed::Sealed {
    #[doc(hidden)]
    fn layer_policy(&self) -> &LayerPolicy;
}

impl NamesMethods for LayerPolicy {
    fn layer_policy(&self) -> &LayerPolicy {
        self
    }
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for crate::LayerPolicy {}
}

impl CorsLayer {
    /// The layer of a policy. A [`CorsPolicy`](crate::CorsPolicy) is refused by the compiler, since it may leave `methods` out.
    ///
    /// ```
    /// # use restmachine::{CorsLayer, LayerPolicy, layer_policy};
    /// # const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
    /// let app: axum::Router = axum::Router::new()
    ///     .route("/hello", axum::routing::get(async || "hello"))
    ///     .layer(CorsLayer::new(&API));
    /// ```
    #[must_use]
    pub fn new(policy: &impl NamesMethods) -> Self {
        Self { given: Arc::new(GivenPolicy::of_layer(policy.layer_policy())) }
    }

    /// What is decided about a request, and why; see [`Service::explain`](crate::Service::explain).
    ///
    /// ```
    /// use restmachine::{CorsLayer, Decision, LayerPolicy, layer_policy};
    ///
    /// const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
    /// let request = http::Request::get("/").header("origin", "https://evil.example").body(()).unwrap();
    /// let explanation = CorsLayer::new(&API).explain(&request.into_parts().0);
    /// assert_eq!(explanation.decision(), Decision::Refused);
    /// ```
    #[must_use]
    pub fn explain(&self, parts: &Parts) -> Explanation {
        let governing = self.governing();
        match Preflight::of(parts) {
            Some(preflight) => {
                let decided = preflight.decide_by(governing);
                Explanation::of_preflight(&preflight, parts, &decided, Some(governing))
            }
            None => {
                let actual = Actual::of(parts, served(parts));
                Explanation::of_actual(&actual, parts, Cors::Inherited, Some(governing))
            }
        }
    }

    pub(super) fn governing(&self) -> Governing<'_> {
        Governing::Given(&self.given)
    }
}

impl<S> tower_layer::Layer<S> for CorsLayer {
    type Service = CorsService<S>;

    fn layer(&self, inner: S) -> CorsService<S> {
        CorsService::new(inner, self.clone())
    }
}
