//! A client of a service in this process.

use std::fmt;

use http::{Method, Request};

use super::{
    request::TestRequest,
    response::TestResponse,
    service::{SharedService, TestService},
};
use crate::body::Body;
use crate::router::Dispatch;
use crate::service::Service;

/// Sends requests to a service in process: no socket, no port, and nothing runs between two tests.
///
/// It adds nothing that a connection would: no limits on headers, and no `Host` or `Content-Length` unless a test sets it. A
/// handler that takes [`&Host`](crate::Host) therefore needs `.header("host", "api.example.com")`.
///
/// ```
/// # use restmachine::{delete, get, head, options, patch, post, put, router, testing::TestClient};
/// # #[get("/hello")]
/// # fn hello() -> &'static str { "hello" }
/// # #[delete("/notes")] #[get("/notes")] #[head("/notes")] #[options("/notes")]
/// # #[patch("/notes")] #[post("/notes")] #[put("/notes")]
/// # fn notes() {}
/// # router! { App { hello, notes } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// assert_eq!(client.get("/hello").await.text().await, "hello");
/// assert_eq!(client.delete("/hello").await.status(), 405);
/// # for request in [client.delete("/notes"), client.get("/notes"), client.head("/notes"), client.options("/notes")] {
/// #     assert_eq!(request.await.status(), 204);
/// # }
/// # for request in [client.patch("/notes"), client.post("/notes"), client.put("/notes")] {
/// #     assert_eq!(request.await.status(), 204);
/// # }
/// # }
/// ```
#[derive(Clone)]
pub struct TestClient {
    pub(super) service: SharedService,
}

impl TestClient {
    /// A client of this service.
    #[must_use]
    pub fn new(service: impl TestService) -> Self {
        Self { service: SharedService::new(service) }
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
    /// If HTTP cannot express the method or the target (RFC 9110, sections 9.1 and 7.1). Awaiting it panics if the service fails,
    /// as only a service of tower can.
    #[track_caller]
    pub fn request(&self, method: &str, target: &str) -> TestRequest<'_> {
        TestRequest::new(&self.service, method, target)
    }

    /// Sends a request that was built elsewhere.
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
    ///
    /// # Panics
    ///
    /// If the service fails, as only a service of tower can.
    pub async fn send(&self, request: Request<Body>) -> TestResponse {
        self.service.send(request).await
    }
}

/// A function for each method that has a route attribute.
macro_rules! methods {
    ($($name:ident $method:ident)*) => {
        impl TestClient {$(
            #[doc = concat!("A `", stringify!($method), "` request.")]
            ///
            /// # Panics
            ///
            /// If HTTP cannot express the target (RFC 9110, section 7.1). Awaiting it panics if the service fails, as only a
            /// service of tower can.
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
