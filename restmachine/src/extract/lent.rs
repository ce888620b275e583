//! Arguments that a handler borrows from the request or the state.

use http::{request::Parts, Extensions, HeaderMap, Method, StatusCode, Uri};

use crate::host::Host;
use crate::path_params::PathParams;
use crate::request::RequestHead;
use crate::response::Problem;

/// A type that the request or the state `S` lends to handlers as `&T`.
///
/// `#[derive(State)]` implements it for every field of a state.
///
/// ```
/// use restmachine::{HeaderMap, get};
///
/// #[get("/agent")]
/// fn agent(headers: &HeaderMap) -> String {
///     format!("{:?}", headers.get("user-agent"))
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "neither the request nor the state `{S}` lends `&{Self}`",
    label = "nothing lends `&{Self}` here",
    note = "name the state in the router, `pub App<AppState> {{ … }}`, and give it a field of type `{Self}`",
    note = "put `#[derive(State)]` above the state: it lends itself and each of its fields"
)]
pub trait Lent<S> {
    /// Lends the value for as long as the request is answered.
    ///
    /// ```
    /// use restmachine::{Lent, RequestHead, State, get, router, testing::TestClient};
    ///
    /// struct Greeting(&'static str);
    ///
    /// #[derive(State)]
    /// struct AppState {
    ///     nested: (Greeting,), // lent as a tuple, and through the lines below as a `Greeting`
    /// }
    ///
    /// impl Lent<AppState> for Greeting {
    ///     fn lend<'a>(_: &'a RequestHead, state: &'a AppState) -> &'a Greeting {
    ///         &state.nested.0
    ///     }
    /// }
    ///
    /// #[get("/hello")]
    /// fn hello(greeting: &Greeting) -> &'static str {
    ///     greeting.0
    /// }
    ///
    /// router! { App<AppState> { hello } }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::with_state(AppState { nested: (Greeting("hello"),) }));
    /// assert_eq!(client.get("/hello").await.text().await, "hello");
    /// # }
    /// ```
    fn lend<'a>(head: &'a RequestHead, state: &'a S) -> &'a Self;

    /// Lends the value to a handler, unless the request does not have it.
    #[doc(hidden)]
    fn lend_if_present<'a>(head: &'a RequestHead, state: &'a S) -> Result<&'a Self, Problem> {
        Ok(Self::lend(head, state))
    }
}

/// A router over `()` can be mounted under any state.
// Here and below: if the state lacks a field, rustc would list everything that the request lends.
#[diagnostic::do_not_recommend]
impl<S> Lent<S> for () {
    fn lend<'a>(_: &'a RequestHead, _: &'a S) -> &'a Self {
        &()
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for RequestHead {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        head
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for Parts {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        head
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for PathParams {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        head.path_params()
    }
}

/// A request that names no host is answered with 400. [`lend`](Lent::lend) has no response to give, and lends an empty host.
#[diagnostic::do_not_recommend]
impl<S> Lent<S> for Host {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        head.host().unwrap_or(Self::NONE)
    }

    fn lend_if_present<'a>(head: &'a RequestHead, _: &'a S) -> Result<&'a Self, Problem> {
        head.host().ok_or_else(|| {
            Problem::new(StatusCode::BAD_REQUEST).with_detail("the request does not name one valid host")
        })
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for Method {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        &head.method
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for Uri {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        &head.uri
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for HeaderMap {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        &head.headers
    }
}

#[diagnostic::do_not_recommend]
impl<S> Lent<S> for Extensions {
    fn lend<'a>(head: &'a RequestHead, _: &'a S) -> &'a Self {
        &head.extensions
    }
}
