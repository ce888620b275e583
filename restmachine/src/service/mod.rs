//! A router as a program that answers requests. The only place that knows a host.

mod answer;
mod panic;
#[cfg(feature = "server")]
mod server;

use std::{marker::PhantomData, sync::Arc};

use crate::{
    cors::{CorsPolicy, Governing, StartedPolicy},
    report::Report,
    router::Router,
};

#[cfg(feature = "server")]
pub use server::{serve, Serve};

/// How many bytes of a request's body are read, unless set otherwise: 2 MiB.
pub const DEFAULT_BODY_LIMIT: usize = 2 * 1024 * 1024;

/// A router with its state, ready to answer requests. Cloning it is cheap.
///
/// `router!` gives every router a `service()`, or a `with_state(…)` where it has a state.
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
    started: Option<Arc<StartedPolicy>>,
    router: PhantomData<R>,
}

impl<R: Router, S> Service<R, S> {
    /// The service of a router and the state its handlers borrow from. `router!` calls it.
    #[doc(hidden)]
    #[must_use]
    pub fn new(state: S) -> Self {
        Self { state: Arc::new(state), started: None, router: PhantomData }
    }

    /// Replaces the app's policy by one that is known only now; levels below keep their own.
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
        Self { started: Some(Arc::new(StartedPolicy::new(policy))), ..self }
    }

    /// Every route with the policy that governs it in this service.
    #[must_use]
    pub fn report(&self) -> Report {
        Report::governed::<R>(self.app_level())
    }

    /// What governs a route or a scope of the table: the app level is what is left to inherit from.
    fn app_level(&self) -> Option<Governing<'_>> {
        match &self.started {
            Some(started) => Some(Governing::Started(started)),
            None => R::CORS.governing(None),
        }
    }
}

impl<R, S> Clone for Service<R, S> {
    fn clone(&self) -> Self {
        Self { state: Arc::clone(&self.state), started: self.started.clone(), router: PhantomData }
    }
}
