//! What the hosts take, so that a router in place of its service is an error with a remedy.

use super::Service;

/// A service that `serve` and `lambda::run` can run: a [`Service`] of the router `R` with the state `S`.
///
/// ```
/// use restmachine::{IntoService, Report, Router, get, router};
///
/// fn report<R: Router, S>(service: impl IntoService<R, S>) -> Report {
///     service.into_service().report()
/// }
///
/// #[get("/hello")]
/// fn hello() {}
///
/// router! { App { hello } }
///
/// assert_eq!(report(App::service()).rows().len(), 1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service",
    label = "expected a service, such as `App::service()`",
    note = "a router becomes a service by `service()`, or by `with_state(state)` if it names a state"
)]
pub trait IntoService<R, S> {
    /// The service itself.
    ///
    /// ```
    /// # use restmachine::{IntoService, Service, get, router};
    /// # #[get("/hello")] fn hello() {}
    /// # router! { App { hello } }
    /// let service: Service<App> = App::service().into_service();
    /// ```
    fn into_service(self) -> Service<R, S>;
}

impl<R, S> IntoService<R, S> for Service<R, S> {
    fn into_service(self) -> Self {
        self
    }
}
