//! What `router!` and the route attributes generate, as traits.

use crate::{
    cors::Cors,
    exchange::Exchange,
    extract::{Extracted, Lent},
    message::Message,
    response::Refused,
    routing::{refuse_as_fallback, refuse_as_route, unprovided, Entry, Mounted, Route, Scope, Table},
};

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
    /// How many handlers `dispatch` knows.
    #[doc(hidden)]
    const ENDPOINTS: u16;
    #[doc(hidden)]
    const ROUTES: &'static [Route];
    #[doc(hidden)]
    const SCOPES: &'static [Scope];
    /// For [`Rooted`].
    #[doc(hidden)]
    const UNPROVIDED: u32 = unprovided(Self::ROUTES, Self::SCOPES);

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
/// /// Whether a service, whichever it is, answers.
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
    /// What it brings where it is mounted, by this trait's name alone for the reason of [`Handle::ROWS`].
    #[doc(hidden)]
    const MOUNTED: Mounted =
        Mounted { cors: Self::CORS, endpoints: Self::ENDPOINTS, routes: Self::ROUTES, scopes: Self::SCOPES };

    /// Calls the handler of this number. There is no answer for one that was never given out, which no table holds.
    #[doc(hidden)]
    fn call<'a>(
        endpoint: u16,
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Refused>> + Send;

    /// The same for a service, which is no part of the user's crate: see [`dispatched`].
    #[doc(hidden)]
    fn dispatch<'a>(
        endpoint: u16,
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Refused>> + Send + 'a {
        dispatched(Self::call(endpoint, exchange, state))
    }
}

/// The future that a service waits for: itself in a release build, boxed in a debug build.
///
/// Debug information describes a type in every unit of code that names it, and all that serves a connection names this
/// one. If it held the futures of all handlers, an edit of any of them would compile all of that again.
#[cfg(not(debug_assertions))]
fn dispatched<'a>(
    future: impl Future<Output = Result<(), Refused>> + Send + 'a,
) -> impl Future<Output = Result<(), Refused>> + Send + 'a {
    future
}

#[cfg(debug_assertions)]
fn dispatched<'a>(
    future: impl Future<Output = Result<(), Refused>> + Send + 'a,
) -> std::pin::Pin<Box<dyn Future<Output = Result<(), Refused>> + Send + 'a>> {
    Box::pin(future)
}

/// A router whose mount prefixes provide all that handlers take by `#[path]`, and which can thus be a service.
///
/// Every router is one for line 0. The bound stands on `service()`, and is asked only where that is called: a router that
/// is but mounted need not be one. The lifetime keeps rustc from judging the bound where it is written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be served on its own: a handler has a `#[path]` argument that no mount prefix provides",
    label = "the route attribute of that handler is on line {LINE} of its file",
    note = "mount the handler's router under a prefix with that parameter, as in `\"/tenants/{{tenant}}\" => Tenant`",
    note = "an argument with the name of a `{{parameter}}` of the handler's own path needs no `#[path]`"
)]
pub trait Rooted<'a, const LINE: u32> {}

impl<R: Router> Rooted<'_, 0> for R {}

/// Asked by the `service()` of a router with a state, which is there to say what to call instead. Nothing implements it;
/// the lifetime keeps rustc from judging the bound where it is written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be served without its state `{S}`",
    label = "write `{Self}::with_state(state)`"
)]
pub trait WithoutState<'a, S> {
    /// What nobody has.
    fn state() -> S;
}

/// The same for the `with_state(…)` of a router without a state.
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

    /// Under `#[fallback]`, the row without a path.
    #[doc(hidden)]
    const FALLBACK: Option<Route> = None;
}

/// A handler whose arguments the state `S` can provide. The route attributes implement it; nothing else should.
///
/// They implement it for every state under one bound for each argument, so that what is missing is always an
/// argument's bound, and the trait itself only for what is no handler (R-ENTRY, in the words of the rule).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handler: it has no route attribute",
    label = "this entry is not a function with a route attribute",
    note = "add `#[get(\"/path\")]` above the function",
    note = "after `_ =>` the attribute is `#[fallback]`",
    note = "a router is mounted under a prefix: `\"/prefix\" => {Self}`",
    note = "rule: R-ENTRY"
)]
pub trait Handle<S>: Endpoint {
    /// The rows by this trait's name. A `router!` asks a handler for nothing by any other, so that rustc says once
    /// what is not implemented, however many lines of an expansion need it.
    #[doc(hidden)]
    const ROWS: &'static [Route] = Self::ROUTES;

    /// The fallback's row, by this trait's name for the same reason.
    #[doc(hidden)]
    const FALLBACK_ROW: Option<Route> = Self::FALLBACK;

    /// The owned arguments, where there are two or more: at most one of them may take the body.
    #[doc(hidden)]
    const EXTRACTED: &'static [Extracted] = &[];

    /// Why no router can list the handler, if so.
    #[doc(hidden)]
    const REFUSAL: Option<Message> = refuse_as_route(Self::ROUTES, Self::FALLBACK.as_ref(), Self::EXTRACTED);

    /// Why it can be no router's fallback, if so.
    #[doc(hidden)]
    const FALLBACK_REFUSAL: Option<Message> =
        refuse_as_fallback(Self::ROUTES, Self::FALLBACK.as_ref(), Self::EXTRACTED);

    /// Makes the arguments, calls the handler and gives its answer; an argument that cannot be made answers instead.
    #[doc(hidden)]
    fn handle<'a>(
        exchange: &'a mut Exchange<'a>,
        state: &'a S,
    ) -> impl Future<Output = Result<(), Refused>> + Send;
}

/// A state that a router names: it lends itself, as `#[derive(State)]` has it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a state: nothing says what it lends to handlers",
    label = "put `#[derive(State)]` above it",
    note = "`use restmachine::State;` imports the derive; for a type of another crate, make it a field of a struct with the derive"
)]
pub trait NamedState {}

/// The bound is not told of: what is missing is the derive.
#[diagnostic::do_not_recommend]
impl<S: Lent<S>> NamedState for S {}

/// Asks for the bounds where the state is named, and for `Judged`.
#[must_use]
pub const fn is_state<S: NamedState + Send + Sync>() -> bool {
    true
}

/// Needs the entries, so that it cannot be evaluated where rustc has refused one of them.
#[must_use]
pub const fn are_listed(_: &[Entry]) -> bool {
    true
}
