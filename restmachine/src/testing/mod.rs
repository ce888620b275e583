//! Tests of a service in process, without a socket.
//!
//! [`TestClient`] sends the requests of a test as they are. `Browser` (feature `browser`) is a page in a browser, which decides
//! what is sent and what the script of the page can read. Both take any service of tower as well, if the feature `tower` is on,
//! which `browser` includes. [`assert_locked`] compares the policies of a program with a reviewed file.
//!
//! The examples of `Browser` are axum programs, since it is the crate `restmachine-browser`. `App::service()` takes the place of
//! their `Router`.
//!
//! ```
//! use restmachine::{get, router, testing::TestClient};
//!
//! #[get("/users/{id}")]
//! async fn user(id: u64) -> String {
//!     format!("user {id}")
//! }
//!
//! router! { App { user } }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let client = TestClient::new(App::service());
//! let response = client.get("/users/7").header("origin", "https://app.example.com").await;
//! assert_eq!(response.status(), 200);
//! assert_eq!(response.text().await, "user 7");
//! # }
//! ```

mod client;
mod lock;
mod request;
mod response;
mod service;
#[cfg(feature = "tower")]
mod tower;

use std::fmt::Display;

use http::HeaderMap;

pub use client::TestClient;
pub use lock::assert_locked;
pub use request::TestRequest;
pub use response::TestResponse;
#[cfg(feature = "browser")]
#[doc(inline)]
pub use restmachine_browser::{
    BlockReason, Blocked, Browser, Credentials, Exchange, Mode, PageRequest, PageResponse, Server,
};
pub use service::TestService;

/// The lines of a header as one, with bytes that are not UTF-8 replaced; `None` if there is none.
///
/// <https://fetch.spec.whatwg.org/#concept-header-list-get>
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// The value that a test needs to go on.
///
/// A panic ends the test that made the mistake, and nothing else: no service calls this, so no request can reach it.
#[track_caller]
fn require<T, E: Display>(what: impl Display, result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}
