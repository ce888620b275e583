//! The traits that `router!` and the route attributes implement.

mod diagnostics;

use crate::exchange::Exchange;
use crate::extract::{Lent, OwnedArgument};
use crate::message::Message;
use crate::policy::Cors;
use crate::response::Rejection;
use crate::routing::{Entry, MountedRouter, Route, Scope, Table, Unprovided};
use diagnostics::{refuse_as_fallback, refuse_as_route};

/// A tree of routes with its static table. `router!` implements it; nothing else should.
///
/// ```
/// use restmachine::{Report, Router, get, router};
///
/// fn paths<R: Router>() -> Vec<String> {
///     Report::of::<R>().rows().iter().map(|row| row.path().to_owned()).collect()
/// }
///
/// #[get("/hello")]
/// fn hello() {}
///
/// router! { App { hello } }
///
/// assert_eq!(paths::<App>(), ["/hello"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a router",
    label = "only a type made by `router!` can be mounted",
    note = "a handler is listed without a prefix: its path is in its own attribute"
)]
pub trait Router: Sized + Send + Sync + 'static {
    /// What the router itself says about CORS.
    #[doc(hidden)]
    const CORS: Cors;
    /// The number of handlers that `dispatch` knows.
    #[doc(hidden)]
    const ENDPOINTS: u16;
    #[doc(hidden)]
    const ROUTES: &'static [Route];
    #[doc(hidden)]
    const SCOPES: &'static [Scope];
    /// The handler that [`Rooted`] reports.
    #[doc(hidden)]
    const UNPROVIDED: Unprovided = Unprovided::first(Self::ROUTES, Self::SCOPES);

    #[doc(hidden)]
    fn table() -> &'static Table;
}

/// A router whose handlers borrow from the state `S`. `router!` implements it; nothing else should.
///
/// The state is a parameter, not an associated type, so that it may be more private than the router.
///
/// ```
/// use restmachine::{Dispatch, Service, get, router, testing::TestClient};
///
/// /// Whether any service answers.
/// async fn is_healthy<R: Dispatch<S>, S: Send + Sync + 'static>(service: Service<R, S>) -> bool {
///     TestClient::new(service).get("/health").await.status() == 200
/// }
///
/// #[get("/health")]
/// fn health() -> &'static str {
///     "healthy"
/// }
///
/// router! { App { health } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(is_healthy(App::service()).await);
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a router",
    label = "only a type made by `router!` can be mounted",
    note = "a handler is listed without a prefix: its path is in its own attribute"
)]
pub trait Dispatch<S>: Router {
    /// The parts that a router around this one needs. They are read through this trait for the same reason as
    /// [`Handle::ROWS`].
    #[doc(hidden)]
    const MOUNTED: MountedRouter = MountedRouter {
        cors: Self::CORS,
        endpoints: Self::ENDPOINTS,
        routes: Self::ROUTES,
        scopes: Self::SCOPES,
    };

    /// Calls the handler with this number. A number that no table holds leaves the response empty.
    #[doc(hidden)]
    fn call<'a>(
        endpoint: u16,
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Rejection>> + Send;

    /// The same for a service, which is not compiled with the user's crate: see [`boxed_in_debug`].
    #[doc(hidden)]
    fn dispatch<'a>(
        endpoint: u16,
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Rejection>> + Send + 'a {
        boxed_in_debug(Self::call(endpoint, exchange, state))
    }
}

/// The future that a service waits for: as it is in a release build, boxed in a debug build.
///
/// Debug information describes a type in every codegen unit that names it, and all code that serves a connection names this
/// one. If it contained the futures of all handlers, an edit of any handler would compile all of that code again.
#[cfg(not(debug_assertions))]
fn boxed_in_debug<'a>(
    future: impl Future<Output = Result<(), Rejection>> + Send + 'a,
) -> impl Future<Output = Result<(), Rejection>> + Send + 'a {
    future
}

#[cfg(debug_assertions)]
fn boxed_in_debug<'a>(
    future: impl Future<Output = Result<(), Rejection>> + Send + 'a,
) -> std::pin::Pin<Box<dyn Future<Output = Result<(), Rejection>> + Send + 'a>> {
    Box::pin(future)
}

/// A router whose mount prefixes provide every `#[path]` argument of its handlers, so that it can be a service.
///
/// Every router implements it for entry 0 and line 0. The bound is on `service()`, and is checked only where that is called: a router
/// that is only ever mounted does not need it. The lifetime keeps rustc from checking the bound where it is written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be served on its own: a handler has a `#[path]` argument that no mount prefix provides",
    label = "entry {ENTRY} of `{Self}` leads to that handler, whose route attribute is on line {LINE} of its file",
    note = "mount the handler's router under a prefix with that parameter, as in `\"/tenants/{{tenant}}\" => Tenant`",
    note = "an argument with the name of a `{{parameter}}` of the handler's own path needs no `#[path]`"
)]
pub trait Rooted<'a, const ENTRY: u16, const LINE: u32> {}

impl<R: Router> Rooted<'_, 0, 0> for R {}

/// A bound on the `service()` of a router with a state, whose error says what to call instead. Nothing implements it. The
/// lifetime keeps rustc from checking the bound where it is written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be served without its state `{S}`",
    label = "write `{Self}::with_state(state)`"
)]
pub trait WithoutState<'a, S> {
    /// Never called.
    fn state() -> S;
}

/// The same bound on the `with_state(…)` of a router without a state.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no state, but is given one",
    label = "write `{Self}::service()`",
    note = "to use a state, name it in the router: `router! {{ pub {Self}<AppState> {{ … }} }}`"
)]
pub trait WithState<'a, S> {}

/// The marker type that owns a handler's routes. The route attributes implement it; nothing else should.
pub trait Endpoint {
    #[doc(hidden)]
    const ROUTES: &'static [Route];

    /// The row of a `#[fallback]`, which has no path.
    #[doc(hidden)]
    const FALLBACK: Option<Route> = None;
}

/// A handler whose arguments the state `S` can provide. The route attributes implement it; nothing else should.
///
/// They implement it for every state, under one bound for each argument. So a wrong argument is reported as its own bound,
/// and the trait itself is missing only for an entry that is not a handler (R-ENTRY, in the words of the rule).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handler: it has no route attribute",
    label = "this entry is not a function with a route attribute",
    note = "add `#[get(\"/path\")]` above the function",
    note = "after `_ =>` the attribute is `#[fallback]`",
    note = "a router is mounted under a prefix: `\"/prefix\" => {Self}`",
    note = "rule: R-ENTRY"
)]
pub trait Handle<S>: Endpoint {
    /// The rows of [`Endpoint`]. A `router!` reads everything about a handler through this one trait, so that rustc reports
    /// one missing implementation, however many lines of an expansion need it.
    #[doc(hidden)]
    const ROWS: &'static [Route] = Self::ROUTES;

    /// The fallback's row, read through this trait for the same reason.
    #[doc(hidden)]
    const FALLBACK_ROW: Option<Route> = Self::FALLBACK;

    /// The owned arguments, if there are two or more: at most one of them may take the body.
    #[doc(hidden)]
    const OWNED_ARGUMENTS: &'static [OwnedArgument] = &[];

    /// Why a router cannot list the handler, if it cannot.
    #[doc(hidden)]
    const REFUSAL: Option<Message> =
        refuse_as_route(Self::ROUTES, Self::FALLBACK.as_ref(), Self::OWNED_ARGUMENTS);

    /// Why the handler cannot be a router's fallback, if it cannot.
    #[doc(hidden)]
    const FALLBACK_REFUSAL: Option<Message> =
        refuse_as_fallback(Self::ROUTES, Self::FALLBACK.as_ref(), Self::OWNED_ARGUMENTS);

    /// Makes the arguments, calls the handler and puts its response into the exchange. The rejection of an argument that
    /// cannot be made is the response instead.
    #[doc(hidden)]
    fn handle<'a>(
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Rejection>> + Send;
}

/// A state that a router names. `#[derive(State)]` makes a type lend itself, and any such type is one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a state: nothing says what it lends to handlers",
    label = "put `#[derive(State)]` above it",
    note = "`use restmachine::State;` imports the derive; for a type of another crate, make it a field of a struct with the derive"
)]
pub trait NamedState {}

/// The bound itself is not recommended: the derive is what is missing.
#[diagnostic::do_not_recommend]
impl<S: Lent<S>> NamedState for S {}

/// Checks the bounds where the state is named. Called in a `ConstCheck`.
#[must_use]
pub const fn is_state<S: NamedState + Send + Sync>() -> bool {
    true
}

/// Takes the entries, so that it cannot be evaluated if rustc has refused one of them. Called in a `ConstCheck`.
#[must_use]
pub const fn are_listed(_: &[Entry]) -> bool {
    true
}
