//! The whole request as an argument.

use std::convert::Infallible;

use http::request::Parts;

use super::from_request::FromRequest;
use crate::body::Body;
use crate::request::RequestHead;

/// A request with this crate's [`Body`](crate::Body). As an argument, it is the whole request.
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
pub type Request<B = Body> = http::Request<B>;

/// The head is a copy, since other arguments may borrow from the original.
impl<S: Sync> FromRequest<S> for Request {
    const TAKES_BODY: bool = true;

    type Rejection = Infallible;

    async fn from_request(head: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Infallible> {
        let parts: &Parts = head;
        Ok(Self::from_parts(parts.clone(), std::mem::take(body)))
    }
}
