//! A router as a service that answers requests. No other module knows a host.

mod app_level;
mod content;
mod cookies;
mod deadline;
mod explanation;
mod into_service;
#[cfg(feature = "lambda")]
pub mod lambda;
mod panic;
mod pipeline;
mod refusal_body;
#[cfg(feature = "tracing")]
mod refusal_log;
#[cfg(not(feature = "tracing"))]
#[path = "no_refusal_log.rs"]
mod refusal_log;
#[cfg(feature = "server")]
mod server;
#[cfg(feature = "tower")]
mod tower;
mod upgrades;

use std::{marker::PhantomData, sync::Arc};

use app_level::{AppLevel, PolicySlot};

use crate::policy::CorsPolicy;
use crate::report::Report;
use crate::router::Router;

pub use into_service::IntoService;
#[cfg(feature = "server")]
pub use server::{serve, Limits, Serve};
#[cfg(feature = "tower")]
pub use tower::{CorsFuture, CorsLayer, CorsService, NamesMethods};
#[cfg(feature = "tower")]
pub(crate) use upgrades::NoUpgrades;

/// How many bytes of a request's body are read by default: 2 MiB.
///
/// ```
/// # #[restmachine::post("/")] fn upload(bytes: restmachine::Bytes) -> String { bytes.len().to_string() }
/// # restmachine::router! { App { upload } }
/// use restmachine::DEFAULT_BODY_LIMIT;
///
/// let service = App::service().with_body_limit(4 * DEFAULT_BODY_LIMIT);
/// ```
pub const DEFAULT_BODY_LIMIT: usize = 2 * 1024 * 1024;

/// A router with its state, ready to answer requests. Cloning it is cheap.
///
/// `router!` gives every router a `service()`, or a `with_state(…)` if it has a state.
///
/// ```
/// use restmachine::{Body, get, router};
///
/// #[get("/hello")]
/// fn hello() -> &'static str {
///     "hello"
/// }
///
/// router! { App { hello } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let request = http::Request::get("/hello").body(Body::empty()).unwrap();
/// let response = App::service().respond(request).await;
/// assert_eq!(response.status(), 200);
/// # }
/// ```
#[derive(Debug)]
pub struct Service<R, S = ()> {
    state: Arc<S>,
    given: Arc<PolicySlot>,
    explanations: bool,
    body_limit: usize,
    router: PhantomData<R>,
}

impl<R: Router, S> Service<R, S> {
    /// The service of a router and the state its handlers borrow from. `router!` calls it.
    #[doc(hidden)]
    #[must_use]
    pub fn new(state: S) -> Self {
        Self {
            state: Arc::new(state),
            given: Arc::default(),
            explanations: cfg!(debug_assertions),
            body_limit: DEFAULT_BODY_LIMIT,
            router: PhantomData,
        }
    }

    /// Replaces the app's policy with one that is known only at start-up. Levels below keep their own.
    ///
    /// ```
    /// # use restmachine::{CorsPolicy, get, router};
    /// # #[get("/data")]
    /// # fn data() {}
    /// # router! { App { data } }
    /// # fn main() -> Result<(), restmachine::PolicyErrors> {
    /// let policy = CorsPolicy::builder().origins(["https://app.example.com"]).build()?;
    /// let service = App::service().with_cors(policy);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_cors(self, policy: CorsPolicy) -> Self {
        Self { given: Arc::new(PolicySlot::new(policy)), ..self }
    }

    /// Replaces the app's policy while requests are running, for this service and all its clones.
    ///
    /// A response is made under the old policy or the new one, never under both, and no request waits. Browsers keep the
    /// result of an earlier preflight for up to the old policy's `max_age`.
    ///
    /// ```
    /// # use restmachine::{CorsPolicy, get, router};
    /// # #[get("/data")]
    /// # fn data() {}
    /// # router! { App { data } }
    /// # fn main() -> Result<(), restmachine::PolicyErrors> {
    /// let service = App::service();
    /// let serving = service.clone(); // as `restmachine::serve(listener, serving)` takes it
    /// service.replace_cors(CorsPolicy::builder().origins(["https://new.example.com"]).build()?);
    /// assert!(serving.report().to_string().contains("https://new.example.com"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_cors(&self, policy: CorsPolicy) {
        self.given.replace(policy);
    }

    /// Whether the 403 for the preflight of a foreign origin explains the refusal in its body. By default it does in debug
    /// builds, which are those in which this crate has `debug_assertions`.
    ///
    /// The reason names the origin of the request and the source line of the policy, which strangers can then read.
    /// [`explain`](Self::explain) tells the program the same in every build.
    ///
    /// ```
    /// # use restmachine::{cors, get, router, testing::TestClient};
    /// # #[get("/data")]
    /// # fn data() {}
    /// # router! { #[cors(origins = ["https://app.example.com"])] App { data } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service().with_explanations(true));
    /// let preflight = client.options("/data").header("origin", "https://evil.example");
    /// let answer = preflight.header("access-control-request-method", "GET").await;
    /// assert_eq!(answer.status(), 403);
    /// assert!(answer.text().await.contains("`https://evil.example` is not among the origins"));
    /// # }
    /// ```
    #[must_use]
    pub fn with_explanations(self, explanations: bool) -> Self {
        Self { explanations, ..self }
    }

    /// Sets how many bytes of a request's body are read, [`DEFAULT_BODY_LIMIT`] by default. A longer body is answered with 413
    /// (RFC 9110, section 15.5.14) as soon as its announced length or the bytes that have come exceed the limit.
    ///
    /// A handler that takes a [`Body`](crate::Body) can set another limit for itself with
    /// [`Body::with_limit`](crate::Body::with_limit).
    ///
    /// ```
    /// # use restmachine::{get, post, router, testing::TestClient};
    /// #[post("/notes")]
    /// async fn note(text: String) -> String {
    ///     format!("{} bytes", text.len())
    /// }
    ///
    /// router! { App { note } }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service().with_body_limit(8));
    /// assert_eq!(client.post("/notes").body("a note").await.status(), 200);
    /// assert_eq!(client.post("/notes").body("a long note").await.status(), 413);
    /// # }
    /// ```
    #[must_use]
    pub fn with_body_limit(self, bytes: usize) -> Self {
        Self { body_limit: bytes, ..self }
    }

    /// All routes, each with the policy that governs it in this service.
    ///
    /// ```
    /// # use restmachine::{CorsPolicy, get, router};
    /// # #[get("/data")] fn data() {}
    /// # router! { App { data } }
    /// let policy = CorsPolicy::builder().origins("https://app.example.com").build().unwrap();
    /// let report = App::service().with_cors(policy).report();
    /// assert_eq!(report.rows()[0].policy().unwrap().to_string(), "https://app.example.com");
    /// ```
    #[must_use]
    pub fn report(&self) -> Report {
        Report::with_app_policy::<R>(self.app_level().effective())
    }

    /// The level that a route inherits from if neither it nor the routers around it say anything.
    fn app_level(&self) -> AppLevel {
        self.given.or(R::CORS)
    }
}

impl<R, S> Clone for Service<R, S> {
    fn clone(&self) -> Self {
        Self {
            state: Arc::clone(&self.state),
            given: Arc::clone(&self.given),
            explanations: self.explanations,
            body_limit: self.body_limit,
            router: PhantomData,
        }
    }
}
