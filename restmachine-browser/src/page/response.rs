//! Filtered responses: as much of a response as a page may see.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use serde::de::DeserializeOwned;

use super::mode::Credentials;
use crate::{
    fetch::{
        request::FetchRequest, server_response::ServerResponse, tainting::Tainting,
        url_parts::without_fragment,
    },
    header::{joined, list},
    mistake::require,
};

/// A response as the script of a page sees it: with the headers that it may read, or with nothing at all if it is opaque.
///
/// <https://fetch.spec.whatwg.org/#concept-filtered-response>
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine_browser::Browser;
/// use tower_http::cors::{Any, CorsLayer};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let list = get(async || ([("x-trace", "7")], "[1, 2]"));
/// let api = Router::new().route("/", list).layer(CorsLayer::new().allow_origin(Any));
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
/// let response = page.fetch("https://api.example.com/").await.unwrap();
/// assert_eq!((response.status(), response.url()), (200, "https://api.example.com/"));
/// assert!(!response.is_redirected());
/// assert!(response.headers().contains_key("content-type"));
/// assert_eq!(response.header("content-length").as_deref(), Some("6"));
/// assert_eq!(response.header("x-trace"), None); // the server sent it, and the layer does not expose it
/// assert_eq!((response.text().as_str(), response.bytes().as_ref()), ("[1, 2]", &b"[1, 2]"[..]));
/// assert_eq!(response.json::<Vec<u8>>(), [1, 2]);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct PageResponse {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    url: String,
    is_redirected: bool,
}

/// <https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name>
const SAFELISTED: [&str; 7] = [
    "cache-control",
    "content-language",
    "content-length",
    "content-type",
    "expires",
    "last-modified",
    "pragma",
];

impl PageResponse {
    pub(crate) fn filtered(received: ServerResponse, tainting: Tainting, request: &FetchRequest) -> Self {
        let ServerResponse { status, mut headers, body } = received;
        if tainting == Tainting::Opaque {
            let headers = HeaderMap::new();
            return Self { status: 0, headers, body: Bytes::new(), url: String::new(), is_redirected: false };
        }
        let is_readable = |name: &str| match tainting {
            Tainting::Basic => true,
            Tainting::Cors | Tainting::Opaque => SAFELISTED.contains(&name),
        };
        let exposed = exposed(&headers, request);
        let hidden = headers.keys().filter(|name| {
            let is_forbidden = ["set-cookie", "set-cookie2"].contains(&name.as_str());
            is_forbidden
                || !(is_readable(name.as_str()) || exposed.iter().any(|other| other == name.as_str()))
        });
        for name in hidden.cloned().collect::<Vec<_>>() {
            headers.remove(name);
        }
        let has_body = request.method != Method::HEAD && !is_null_body_status(status);
        Self {
            status: status.as_u16(),
            headers,
            body: if has_body { body } else { Bytes::new() },
            url: without_fragment(request.url()),
            is_redirected: request.urls.len() > 1,
        }
    }

    /// The status; 0 for an opaque response.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers that the page may read.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The lines of a header, joined by commas; `None` if there is none that the page may read.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        joined(&self.headers, name)
    }

    /// The URL that the response came from; empty for an opaque one.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it came from another URL than the one that the script asked for.
    #[must_use]
    pub fn is_redirected(&self) -> bool {
        self.is_redirected
    }

    /// The whole body; empty for an opaque response.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The whole body as a string. Bytes that are not UTF-8 are replaced, as `text()` does it in a script.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The whole body, read as JSON.
    ///
    /// # Panics
    ///
    /// If it is not JSON of this shape.
    #[must_use]
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        require("the body of the response is not the expected JSON", serde_json::from_slice(&self.body))
    }
}

/// <https://fetch.spec.whatwg.org/#null-body-status>
fn is_null_body_status(status: StatusCode) -> bool {
    matches!(status.as_u16(), 101 | 103 | 204 | 205 | 304)
}

/// The names that a response exposes, in lower case. `*` is all of them, unless the request has credentials.
///
/// <https://fetch.spec.whatwg.org/#concept-response-cors-exposed-header-name-list>
fn exposed(headers: &HeaderMap, request: &FetchRequest) -> Vec<String> {
    let names = list(headers, "Access-Control-Expose-Headers").ok().flatten().unwrap_or_default();
    if request.credentials != Credentials::Include && names.iter().any(|name| name == "*") {
        return headers.keys().map(ToString::to_string).collect();
    }
    names.into_iter().map(|name| name.to_ascii_lowercase()).collect()
}
