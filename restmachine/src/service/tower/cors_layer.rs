//! A policy as a layer around a service that has routes of its own.

use std::sync::Arc;

use http::request::Parts;

use crate::cors::{ActualRequest, Explanation, Preflight};
use crate::policy::{Cors, EffectivePolicy, LayerPolicy, ProgramPolicy};

/// A CORS policy around a service that has routes of its own, such as axum's or hyper's. The compiler checks the same rules,
/// and responses are the same, except that the policy has to name its `methods` and that there is no `Allow`.
///
/// It answers preflights by itself, whatever their path, and sets or removes the CORS headers of every other response. A
/// response that an outer layer makes by itself has no CORS headers, so this layer belongs outermost.
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
    given: Arc<ProgramPolicy>,
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

    impl Sealed for super::LayerPolicy {}
}

impl CorsLayer {
    /// Makes the layer of a policy. The compiler refuses a [`CorsPolicy`](crate::CorsPolicy), since it may leave out `methods`.
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
        Self { given: Arc::new(ProgramPolicy::of_layer(policy.layer_policy())) }
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
        let effective = self.effective();
        match Preflight::of(parts) {
            Some(preflight) => {
                let decided = preflight.decide_by(effective);
                Explanation::of_preflight(&preflight, parts, &decided, Some(effective))
            }
            None => {
                let actual = ActualRequest::of(parts, None);
                Explanation::of_actual(&actual, parts, Cors::Inherited, Some(effective))
            }
        }
    }

    pub(super) fn effective(&self) -> EffectivePolicy<'_> {
        EffectivePolicy::Program(&self.given)
    }
}
