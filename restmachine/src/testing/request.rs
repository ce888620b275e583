//! Requests of a test client.

use std::{fmt::Display, future::IntoFuture, pin::Pin};

use http::{header::CONTENT_TYPE, HeaderName, HeaderValue, Method, Request, Uri};
use serde::Serialize;

use super::{require, response::TestResponse, service::SharedService};
use crate::body::Body;

/// A request that is about to be sent. Await it.
///
/// ```
/// # #[restmachine::post("/notes")] fn it(text: String) -> String { text }
/// # restmachine::router! { App { it } }
/// # use restmachine::testing::TestClient;
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// let request = client.post("/notes").header("content-type", "text/plain").body("a note");
/// assert_eq!(request.await.text().await, "a note");
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TestRequest<'a> {
    service: &'a SharedService,
    request: Request<Body>,
}

impl<'a> TestRequest<'a> {
    #[track_caller]
    pub(super) fn new(service: &'a SharedService, method: &str, target: &str) -> Self {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = sendable("method", method, Method::from_bytes(method.as_bytes()));
        let is_target = target.starts_with('/') || target == "*" || target.contains("://");
        sendable("target", target, is_target.then_some(()).ok_or("a path must start with `/`"));
        *request.uri_mut() = sendable("target", target, target.parse::<Uri>());
        Self { service, request }
    }

    /// Adds a line to a header; lines that are there already stay.
    ///
    /// ```
    /// # use restmachine::HeaderMap;
    /// # #[restmachine::get("/")] fn it(sent: &HeaderMap) -> String { sent.get_all("via").iter().count().to_string() }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service());
    /// let response = client.get("/").header("via", "1.1 one").header("via", "1.1 two").await;
    /// assert_eq!(response.text().await, "2");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If HTTP cannot express the name or the value (RFC 9110, section 5).
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let (name, value) = (
            sendable("header name", name, name.parse::<HeaderName>()),
            sendable("header value", value, value.parse::<HeaderValue>()),
        );
        self.request.headers_mut().append(name, value);
        self
    }

    /// Sets the body, and no header.
    pub fn body(mut self, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self
    }

    /// Sets the body to a value as JSON, with its `Content-Type`.
    ///
    /// ```
    /// # #[restmachine::post("/")] fn it(restmachine::Json(n): restmachine::Json<u64>) -> String { (n + 1).to_string() }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service());
    /// assert_eq!(client.post("/").json(&7).await.text().await, "8");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the value cannot be written as JSON.
    #[track_caller]
    pub fn json(self, value: &impl Serialize) -> Self {
        let text = sendable("body", "JSON", serde_json::to_vec(value));
        self.with_media_type("application/json", text)
    }

    /// Sets the body to a value as the fields of a form, with its `Content-Type`.
    ///
    /// ```
    /// # use restmachine::Form;
    /// # type Fields = std::collections::HashMap<String, String>;
    /// # #[restmachine::post("/")] fn it(Form(fields): Form<Fields>) -> String { fields["name"].clone() }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service());
    /// assert_eq!(client.post("/").form(&[("name", "Ada")]).await.text().await, "Ada");
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the value cannot be written as a form: it has to be a struct or a map of single values and lists of them.
    #[cfg(feature = "form")]
    #[track_caller]
    pub fn form(self, value: &impl Serialize) -> Self {
        let text = sendable("body", "a form", serde_html_form::to_string(value));
        self.with_media_type("application/x-www-form-urlencoded", text)
    }

    fn with_media_type(mut self, media_type: &'static str, body: impl Into<Body>) -> Self {
        self.request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        self.body(body)
    }
}

impl<'a> IntoFuture for TestRequest<'a> {
    type Output = TestResponse;
    type IntoFuture = Pin<Box<dyn Future<Output = TestResponse> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.service.send(self.request))
    }
}

/// The parsed form of something that a test wants to send. If no client could send it, the test is wrong.
#[track_caller]
fn sendable<T, E: Display>(what: &str, written: &str, result: Result<T, E>) -> T {
    require(format_args!("the {what} `{written}` cannot be sent"), result)
}
