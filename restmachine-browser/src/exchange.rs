//! The network panel.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

/// A request that was sent, which may be a preflight, and the response to it: one line of the network panel.
///
/// ```
/// use axum::{routing::put, Router};
/// use restmachine_browser::Browser;
/// use tower_http::cors::CorsLayer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let api = Router::new().route("/data", put(async || {})).layer(CorsLayer::permissive());
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
/// page.fetch("https://api.example.com/data").method("PUT").await.unwrap();
///
/// let log = page.network();
/// let [preflight, put] = log.as_slice() else { panic!("two requests") };
/// assert_eq!(preflight.method, "OPTIONS");
/// assert_eq!(preflight.request_headers["access-control-request-method"], "PUT");
/// assert_eq!(preflight.response_headers["access-control-allow-methods"], "*");
/// assert_eq!((put.url.as_str(), put.status.as_u16()), ("https://api.example.com/data", 200));
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exchange {
    /// The method.
    pub method: Method,
    /// The whole URL.
    pub url: String,
    /// The headers that the browser sent.
    pub request_headers: HeaderMap,
    /// The status of the response.
    pub status: StatusCode,
    /// All headers of the response, those included that the page cannot read.
    pub response_headers: HeaderMap,
    /// The body of the response. That of a refused preflight may say why.
    pub response_body: Bytes,
}
