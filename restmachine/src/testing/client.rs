//! Who asks.

use std::{fmt, pin::Pin, sync::Arc};

use http::{Method, Request};

use super::{TestRequest, TestResponse};
use crate::{response::Response, Body, Dispatch, Service};

type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// Sends requests to a service in process: no socket, no port, and nothing runs between two tests.
///
/// What a connection adds is not there: limits on headers, and a `Host` or a `Content-Length` that was not set.
///
/// ```
/// # use restmachine::{get, router, testing::TestClient};
/// # #[get("/hello")]
/// # fn hello() -> &'static str { "hello" }
/// # router! { App { hello } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// assert_eq!(client.get("/hello").await.text().await, "hello");
/// assert_eq!(client.delete("/hello").await.status(), 405);
/// # }
/// ```
#[derive(Clone)]
pub struct TestClient {
    service: Arc<dyn Fn(Request<Body>) -> Answer + Send + Sync>,
}

impl TestClient {
    /// A client of this service.
    ///
    /// ```
    /// # #[restmachine::get("/hello")] fn hello() {}
    /// # restmachine::router! { App { hello } }
    /// use restmachine::testing::TestClient;
    ///
    /// let client = TestClient::new(App::service().with_body_limit(1024));
    /// ```
    #[must_use]
    pub fn new<R: Dispatch<S>, S: Send + Sync + 'static>(service: Service<R, S>) -> Self {
        let answer = move |request| {
            let service = service.clone();
            let answer: Answer = Box::pin(async move { service.respond(request).await });
            answer
        };
        Self { service: Arc::new(answer) }
    }

    /// A request with any method. The target is a path with or without a query, or `*`.
    ///
    /// ```
    /// # #[restmachine::route("PURGE", "/cache")] fn it() {}
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service());
    /// assert_eq!(client.request("PURGE", "/cache").await.status(), 204);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Where HTTP can carry no such method or target (RFC 9110, sections 9.1 and 7.1).
    #[track_caller]
    pub fn request(&self, method: &str, target: &str) -> TestRequest<'_> {
        TestRequest::new(self, method, target)
    }

    /// Sends a request that was made elsewhere.
    ///
    /// ```
    /// # #[restmachine::get("/hello")] fn it() -> &'static str { "hello" }
    /// # restmachine::router! { App { it } }
    /// # use restmachine::testing::TestClient;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let request = restmachine::Request::get("/hello").body(restmachine::Body::empty()).unwrap();
    /// assert_eq!(TestClient::new(App::service()).send(request).await.text().await, "hello");
    /// # }
    /// ```
    pub async fn send(&self, request: Request<Body>) -> TestResponse {
        TestResponse::new((self.service)(request).await)
    }
}

/// One function for each method that has a route attribute.
macro_rules! methods {
    ($($name:ident $method:ident)*) => {
        impl TestClient {$(
            #[doc = concat!("A `", stringify!($method), "` request.")]
            ///
            /// ```
            #[doc = concat!("# #[restmachine::", stringify!($name), "(\"/notes\")] fn notes() {}")]
            /// # restmachine::router! { App { notes } }
            /// # use restmachine::testing::TestClient;
            /// # #[tokio::main(flavor = "current_thread")]
            /// # async fn main() {
            /// let client = TestClient::new(App::service());
            #[doc = concat!("assert_eq!(client.", stringify!($name), "(\"/notes\").await.status(), 204);")]
            /// # }
            /// ```
            ///
            /// # Panics
            ///
            /// Where HTTP can carry no such target (RFC 9110, section 7.1).
            #[track_caller]
            pub fn $name(&self, target: &str) -> TestRequest<'_> {
                self.request(Method::$method.as_str(), target)
            }
        )*}
    };
}

methods! { delete DELETE get GET head HEAD options OPTIONS patch PATCH post POST put PUT }

impl<R: Dispatch<S>, S: Send + Sync + 'static> From<Service<R, S>> for TestClient {
    fn from(service: Service<R, S>) -> Self {
        Self::new(service)
    }
}

impl fmt::Debug for TestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestClient").finish_non_exhaustive()
    }
}
