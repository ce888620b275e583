//! What `router!` and the route attributes generate, as traits.

use http::StatusCode;

use crate::{
    cors::Cors,
    response::Response,
    routing::{Route, Scope, Table},
    Body, IntoResponse, Lent, Problem, RequestHead,
};

/// A tree of routes with its static table. `router!` implements it; nothing else should.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no router",
    label = "only a type made by `router!` can be mounted",
    note = "a handler is listed without a prefix: its path stands in its own attribute"
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

    #[doc(hidden)]
    fn table() -> &'static Table;
}

/// A router whose handlers borrow from the state `S`. `router!` implements it; nothing else should.
///
/// The state is a parameter, not an associated type, so that it may be more private than the router.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no router",
    label = "only a type made by `router!` can be mounted",
    note = "a handler is listed without a prefix: its path stands in its own attribute"
)]
pub trait Dispatch<S>: Router {
    #[doc(hidden)]
    fn dispatch(
        endpoint: u16,
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> impl Future<Output = Response> + Send;
}

/// The marker type that owns a handler's routes. The route attributes implement it; nothing else should.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handler",
    label = "this entry names no function with a route attribute",
    note = "put `#[get(\"/…\")]` or another route attribute above the function",
    note = "a router is mounted under a prefix: `\"/prefix\" => {Self}`"
)]
pub trait Endpoint {
    #[doc(hidden)]
    const ROUTES: &'static [Route];
}

/// A handler whose arguments the state `S` can provide. The route attributes implement it; nothing else should.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be served with the state `{S}`",
    label = "an argument of this handler cannot be provided here",
    note = "name the state in the router, `pub App<AppState> {{ … }}`, and let `#[derive(State)]` lend what the handler takes"
)]
pub trait Handle<S>: Endpoint {
    #[doc(hidden)]
    fn handle(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> impl Future<Output = Result<Response, Response>> + Send;
}

/// Calls a handler; an argument that cannot be made answers instead.
pub async fn handle<E, S>(head: &RequestHead, body: &mut Body, state: &S) -> Response
where
    E: Handle<S>,
    S: Sync,
{
    match E::handle(head, body, state).await {
        Ok(response) | Err(response) => response,
    }
}

/// The answer of a `dispatch` that is given a number it never gave out, which no table holds.
#[must_use]
pub fn unknown_endpoint() -> Response {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}

/// Passes a request on to a mounted router, with the part of the state that router works on.
pub async fn dispatch_mounted<R, M, S>(
    endpoint: u16,
    head: &RequestHead,
    body: &mut Body,
    state: &S,
) -> Response
where
    R: Dispatch<M>,
    M: Lent<S> + Sync,
    S: Sync,
{
    R::dispatch(endpoint, head, body, M::lend(head, state)).await
}
