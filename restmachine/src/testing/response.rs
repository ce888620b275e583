//! Responses to a test client.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;

use super::{joined, require};
use crate::response::Response;

const FAILED: &str = "the body of the response could not be read";

/// The response to a [`TestRequest`](super::TestRequest). Its body is read when a test asks for it.
///
/// ```
/// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
/// # restmachine::router! { App { it } }
/// # use restmachine::testing::TestClient;
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let response = TestClient::new(App::service()).get("/").await;
/// assert_eq!(response.header("x-trace").as_deref(), Some("7"));
/// assert_eq!(response.json::<Vec<u8>>().await, [1, 2]);
/// # }
/// ```
#[derive(Debug)]
pub struct TestResponse {
    response: Response,
}

impl TestResponse {
    pub(super) const fn new(response: Response) -> Self {
        Self { response }
    }

    /// The status.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.status(), 200);
    /// # }
    /// ```
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// The headers.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.headers()["x-trace"], "7");
    /// # }
    /// ```
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The lines of a header, joined by commas as a browser joins them; `None` if there is none.
    ///
    /// Bytes that are not UTF-8 are replaced.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.header("x-trace").as_deref(), Some("7"));
    /// assert_eq!(response.header("etag"), None);
    /// # }
    /// ```
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        joined(self.headers(), name)
    }

    /// The next piece of a body that is streamed; `None` at its end.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let mut response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.chunk().await.unwrap(), "[1, 2]");
    /// assert_eq!(response.chunk().await, None);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the body fails.
    pub async fn chunk(&mut self) -> Option<Bytes> {
        // A frame that is not data holds trailers.
        loop {
            let frame = require(FAILED, self.response.body_mut().frame().await?);
            if let Ok(data) = frame.into_data() {
                return Some(data);
            }
        }
    }

    /// The whole body.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.bytes().await.len(), 6);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the body fails.
    pub async fn bytes(self) -> Bytes {
        require(FAILED, self.response.into_body().bytes().await)
    }

    /// The whole body as a string.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.text().await, "[1, 2]");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the body fails or is not UTF-8.
    pub async fn text(self) -> String {
        require("the body of the response is not UTF-8", String::from_utf8(self.bytes().await.into()))
    }

    /// The whole body, read as JSON.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// assert_eq!(response.json::<Vec<u8>>().await, [1, 2]);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the body fails or is not JSON of this shape.
    pub async fn json<T: DeserializeOwned>(self) -> T {
        let text = self.text().await;
        require(
            format_args!("the body of the response, `{text}`, is not the expected JSON"),
            serde_json::from_str(&text),
        )
    }

    /// The response as the service returned it.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() -> impl restmachine::IntoResponse { ([("x-trace", "7")], "[1, 2]") }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let response = TestClient::new(App::service()).get("/").await;
    /// let (parts, body) = response.into_inner().into_parts();
    /// assert_eq!(parts.version, http::Version::HTTP_11);
    /// # }
    /// ```
    #[must_use]
    pub fn into_inner(self) -> Response {
        self.response
    }
}
