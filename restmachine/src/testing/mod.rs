//! Asking a service as a client does, in process and without a socket.
//!
//! [`TestClient`] sends what it is told. `Browser` (feature `browser`) is a page, of which the browser decides what is sent and
//! what its script may see. [`assert_locked`] compares the policies with a file that somebody has reviewed.
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

#[cfg(feature = "browser")]
mod browser;
mod client;
mod lock;
mod request;
mod response;

use std::fmt::Display;

use http::HeaderMap;

#[cfg(feature = "browser")]
pub use browser::{BlockReason, Blocked, Browser, Credentials, Exchange, Mode, PageRequest, PageResponse};
pub use client::TestClient;
pub use lock::assert_locked;
pub use request::TestRequest;
pub use response::TestResponse;

/// The lines of a header as one, with bytes that are not UTF-8 replaced; `None` where there is none.
///
/// <https://fetch.spec.whatwg.org/#concept-header-list-get>
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// What a test needs to go on.
///
/// A panic ends the test that asked, and nothing else: no service calls what is in here, so no request can reach it.
#[track_caller]
fn needed<T, E: Display>(what: impl Display, result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}
