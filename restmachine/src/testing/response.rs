//! What is answered.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;

use crate::response::Response;

/// The answer to a [`TestRequest`](super::TestRequest). Its body is read when it is asked for.
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

    /// The lines of a header, joined by commas as a browser joins them; `None` where there is none.
    ///
    /// Bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let lines = self.headers().get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    /// The next piece of a body that is streamed; `None` at its end.
    ///
    /// # Panics
    ///
    /// Where the body fails.
    pub async fn chunk(&mut self) -> Option<Bytes> {
        // What is not data is a trailer.
        loop {
            match self.response.body_mut().frame().await? {
                Ok(frame) => {
                    if let Ok(data) = frame.into_data() {
                        return Some(data);
                    }
                }
                Err(error) => panic!("the body of the response failed: {error}"),
            }
        }
    }

    /// The whole body.
    ///
    /// # Panics
    ///
    /// Where the body fails.
    pub async fn bytes(self) -> Bytes {
        match self.response.into_body().bytes().await {
            Ok(bytes) => bytes,
            Err(error) => panic!("the body of the response failed: {error}"),
        }
    }

    /// The whole body as text.
    ///
    /// # Panics
    ///
    /// Where the body fails or is not UTF-8.
    pub async fn text(self) -> String {
        match String::from_utf8(self.bytes().await.into()) {
            Ok(text) => text,
            Err(error) => panic!("the body of the response is no text: {error}"),
        }
    }

    /// The whole body, read as JSON.
    ///
    /// # Panics
    ///
    /// Where the body fails or is not JSON of this shape.
    pub async fn json<T: DeserializeOwned>(self) -> T {
        let text = self.text().await;
        match serde_json::from_str(&text) {
            Ok(value) => value,
            Err(error) => panic!("the body of the response is not this JSON: {error}\n{text}"),
        }
    }

    /// The response as the service made it.
    #[must_use]
    pub fn into_inner(self) -> Response {
        self.response
    }
}
