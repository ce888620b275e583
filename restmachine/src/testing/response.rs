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
/// let client = TestClient::new(App::service());
/// let response = client.get("/").await;
/// assert_eq!(response.status(), 200);
/// assert_eq!(response.headers()["x-trace"], "7");
/// assert_eq!(response.header("x-trace").as_deref(), Some("7"));
/// assert_eq!(response.header("etag"), None);
/// assert_eq!(response.json::<Vec<u8>>().await, [1, 2]);
/// assert_eq!(client.get("/").await.text().await, "[1, 2]");
/// assert_eq!(client.get("/").await.bytes().await, "[1, 2]");
/// assert_eq!(client.get("/").await.into_inner().version(), http::Version::HTTP_11);
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
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The lines of a header, joined by commas as a browser joins them; `None` if there is none.
    ///
    /// Bytes that are not UTF-8 are replaced.
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
    /// # Panics
    ///
    /// If the body fails.
    pub async fn bytes(self) -> Bytes {
        require(FAILED, self.response.into_body().bytes().await)
    }

    /// The whole body as a string.
    ///
    /// # Panics
    ///
    /// If the body fails or is not UTF-8.
    pub async fn text(self) -> String {
        require("the body of the response is not UTF-8", String::from_utf8(self.bytes().await.into()))
    }

    /// The whole body, read as JSON.
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
    #[must_use]
    pub fn into_inner(self) -> Response {
        self.response
    }
}
