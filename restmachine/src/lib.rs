#![doc = "[guide]: crate::guide\n"] // before the page's own definition, which is for readers of the file
#![doc = include_str!("../docs/crate.md")]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod body;
mod const_check;
mod cors;
mod exchange;
mod extract;
#[cfg(feature = "form")]
mod form;
// Its examples need these features; its text needs none.
#[cfg(all(doc, any(not(doctest), all(feature = "browser", feature = "server", feature = "tower"))))]
pub mod guide;
mod host;
mod json;
mod message;
mod path_params;
mod percent;
mod policy;
mod report;
mod request;
mod response;
mod router;
mod routing;
mod service;
mod slices;
pub mod testing;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use body::{Body, BoxError, LengthLimitError};
pub use bytes::Bytes;
pub use cors::{Decision, Explanation, Reason, RequestKind};
pub use extract::{FromRequest, Lent, Request};
#[cfg(feature = "form")]
pub use form::{Form, Query};
pub use host::Host;
pub use http::{request::Parts, Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
pub use json::Json;
pub use path_params::PathParams;
#[cfg(feature = "tower")]
pub use policy::LayerPolicy;
pub use policy::{
    CorsPolicy, CorsPolicyBuilder, IntoNames, IntoOrigins, Level, Origins, PolicyError, PolicyErrors,
    PolicySource,
};
pub use report::{Advice, AdviceSite, Report, ReportRow};
pub use request::RequestHead;
pub use response::{IntoHeaders, IntoResponse, Problem, Response};
pub use router::{Dispatch, Router};
pub use routing::Route as RouteInfo;
#[cfg(feature = "lambda")]
pub use service::lambda;
#[cfg(feature = "server")]
pub use service::{serve, Limits, Serve};
#[cfg(feature = "tower")]
pub use service::{CorsFuture, CorsLayer, CorsService, NamesMethods};
pub use service::{IntoService, Service, DEFAULT_BODY_LIMIT};

#[doc = "[rules]: crate::guide::rules\n"] // before the page's own definition, which is for readers of the file
#[doc = include_str!("../docs/cors.md")]
pub use restmachine_macros::cors;
/// Routes `DELETE` requests to a function.
///
/// ```
/// use restmachine::delete;
///
/// #[delete("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::delete;
/// Makes a function the answer where nothing is routed. A router names it after `_ =>`.
///
/// It answers every method below the prefix of its router, unless a router mounted further inside has its own fallback. A
/// path that is routed for other methods still answers 405. The function takes and returns what any handler may. With
/// `#[cors]` it has its own policy; without, it has that of the innermost router whose prefix the path has.
///
/// ```
/// use restmachine::{StatusCode, Uri, fallback, router, testing::TestClient};
///
/// #[fallback]
/// async fn not_found(uri: &Uri) -> (StatusCode, String) {
///     (StatusCode::NOT_FOUND, format!("nothing is at {}", uri.path()))
/// }
///
/// router! { App { _ => not_found } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let response = TestClient::new(App::service()).get("/nowhere").await;
/// assert_eq!(response.status(), 404);
/// assert_eq!(response.text().await, "nothing is at /nowhere");
/// # }
/// ```
///
/// # Errors
///
/// Compile errors: an argument list or a signature that no handler may have; a second fallback in one router; a fallback
/// that is listed without `_ =>`.
pub use restmachine_macros::fallback;
/// Routes `GET` requests to a function.
///
/// ```
/// use restmachine::get;
///
/// #[get("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::get;
/// Routes `HEAD` requests to a function.
///
/// A `GET` route also answers `HEAD`, without this attribute.
///
/// ```
/// use restmachine::head;
///
/// #[head("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::head;
/// Makes a constant [`LayerPolicy`] from the keys of [`cors`](macro@cors), or from a constant [`CorsPolicy`].
///
/// ```
/// use restmachine::{CorsPolicy, LayerPolicy, layer_policy, policy};
///
/// const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET", "POST"]);
///
/// const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], methods = ["GET"]);
/// const PARTNERS_LAYER: LayerPolicy = layer_policy!(PARTNERS);
/// # let _ = [API, PARTNERS_LAYER];
/// ```
///
/// # Errors
///
/// Every mistake is a compile error under its own literal or key. So are missing `methods`, because a layer has no route
/// table to take them from.
#[cfg(feature = "tower")]
pub use restmachine_macros::layer_policy;
/// Routes `OPTIONS` requests to a function.
///
/// Preflights never reach a handler. Other `OPTIONS` requests are answered even without this attribute.
///
/// ```
/// use restmachine::options;
///
/// #[options("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::options;
/// Makes constant [`Origins`]: `origins!["https://app.example.com", ..OTHERS]`.
///
/// ```
/// use restmachine::{Origins, origins};
///
/// const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
/// const ALL: Origins = origins![..WEB, "capacitor://localhost"];
/// assert_eq!(ALL.to_string(), "https://app.example.com, https://www.example.com, capacitor://localhost");
/// ```
///
/// # Errors
///
/// Every mistake is a compile error under its own literal, by the same rules as in [`cors`](macro@cors).
pub use restmachine_macros::origins;
/// Routes `PATCH` requests to a function.
///
/// ```
/// use restmachine::patch;
///
/// #[patch("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::patch;
/// Makes a constant [`CorsPolicy`] from the keys of [`cors`](macro@cors).
///
/// ```
/// use restmachine::{CorsPolicy, get, policy, router};
///
/// const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], credentials, max_age = 600);
///
/// #[get("/orders")]
/// fn orders() {}
///
/// router! {
///     #[cors(PARTNERS)]
///     App { orders }
/// }
/// ```
///
/// # Errors
///
/// Every mistake is a compile error under its own literal or key.
pub use restmachine_macros::policy;
/// Routes `POST` requests to a function.
///
/// ```
/// use restmachine::post;
///
/// #[post("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::post;
/// Routes `PUT` requests to a function.
///
/// ```
/// use restmachine::put;
///
/// #[put("/users/{id}")]
/// async fn handler(id: u64) -> String {
///     format!("user {id}")
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::put;
/// Routes requests with any method to a function. The method comes before the path.
///
/// ```
/// use restmachine::route;
///
/// #[route("PURGE", "/cache/{key}")]
/// async fn purge(key: String) {
///     println!("forgetting {key}");
/// }
/// ```
#[doc = include_str!("../docs/route.md")]
pub use restmachine_macros::route;
#[doc = include_str!("../docs/router.md")]
pub use restmachine_macros::router;
/// Lets handlers borrow a state, and each of its fields, as `&T`.
///
/// ```
/// use restmachine::{State, get, router};
///
/// struct Database(&'static str);
///
/// #[derive(State)]
/// struct AppState {
///     database: Database,
/// }
///
/// #[get("/name")]
/// fn name(database: &Database) -> String {
///     database.0.to_owned()
/// }
///
/// router! { App<AppState> { name } }
/// # let _ = App::with_state(AppState { database: Database("users") });
/// ```
///
/// `#[state(skip)]` above a field leaves it to handlers that borrow the whole state. Of two fields of one type, only one can
/// be lent, and the other needs this. So does a field of a type that the request lends, such as [`Method`].
pub use restmachine_macros::State;
