//! What a handler can know of a request before its body is read.

use std::ops::Deref;

use http::request::Parts;

use crate::{
    path_params::PathParams,
    routing::{Route, Serving, Table},
    Problem,
};

/// A request with this crate's [`Body`](crate::Body): as an argument, all of it.
///
/// ```
/// use restmachine::{Request, post, router, testing::TestClient};
///
/// #[post("/echo")]
/// async fn echo(request: Request) -> String {
///     format!("{} {}", request.method(), request.uri())
/// }
///
/// router! { App { echo } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let response = TestClient::new(App::service()).post("/echo?loud").await;
/// assert_eq!(response.text().await, "POST /echo?loud");
/// # }
/// ```
pub type Request<B = crate::Body> = http::Request<B>;

/// A request without its body: method, target, headers, extensions, and the parameters of its path.
///
/// It dereferences to [`http::request::Parts`].
///
/// ```
/// use restmachine::{RequestHead, get};
///
/// #[get("/users/{id}")]
/// fn show(head: &RequestHead, id: u64) -> String {
///     let agent = head.headers.get("user-agent");
///     format!("{agent:?} asks for user {id} by {}", head.uri)
/// }
/// ```
#[derive(Debug)]
pub struct RequestHead {
    params: PathParams,
}

impl RequestHead {
    pub(crate) const fn new(parts: Parts) -> Self {
        Self { params: PathParams::new(parts) }
    }

    /// Looks for who answers, and notes where the parameters lie.
    pub(crate) fn serving(&mut self, table: &'static Table) -> Serving {
        self.params.serving(table)
    }

    /// Takes the parameters of the row that answers, 400 where one of them cannot be decoded.
    pub(crate) fn take_params(&mut self, route: &'static Route) -> Result<(), Problem> {
        self.params.take(route)
    }

    /// The parameters of the whole path, mount prefixes included.
    ///
    /// ```
    /// use restmachine::{RequestHead, get};
    ///
    /// #[get("/users/{id}")]
    /// fn show(head: &RequestHead, id: u64) -> String {
    ///     format!("{id} was written as {:?}", head.path_params().get("id"))
    /// }
    /// ```
    #[must_use]
    pub fn path_params(&self) -> &PathParams {
        &self.params
    }
}

impl Deref for RequestHead {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.params.parts()
    }
}
