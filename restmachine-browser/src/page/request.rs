//! Requests as a script writes them.

use std::{future::IntoFuture, pin::Pin};

use http::{
    header::{ACCEPT, CONTENT_TYPE},
    HeaderName, HeaderValue, Method,
};
use serde::Serialize;

use super::{
    mode::{Credentials, Mode},
    response::PageResponse,
};
use crate::{
    blocked::{initiator::Initiator, reason::BlockReason, Blocked},
    fetch::{main_fetch, request::FetchRequest, safelist::is_forbidden},
    mistake::require,
    tab::Tab,
};

/// A request that the script of a page is about to make. Await it.
///
/// ```
/// use axum::{routing::post, Router};
/// use restmachine_browser::Browser;
/// use tower_http::cors::CorsLayer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let notes = post(async |note: String| note);
/// let api = Router::new().route("/notes", notes).layer(CorsLayer::permissive());
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
/// let request = page.fetch("https://api.example.com/notes").method("POST").body("a note");
/// assert_eq!(request.await.unwrap().text(), "a note");
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a request is made when it is awaited"]
pub struct PageRequest<'a> {
    tab: &'a Tab,
    /// As the script wrote it.
    url: String,
    initiator: Initiator,
    /// `Err` if no script can make this request.
    request: Result<FetchRequest, String>,
}

impl<'a> PageRequest<'a> {
    pub(crate) fn new(tab: &'a Tab, url: &str) -> Self {
        let request = tab.page.resolve(url).map(|url| FetchRequest::new(&tab.page, url));
        let request = request.map_err(|error| format!("Failed to parse URL from {url}: {error}"));
        Self { tab, url: url.to_owned(), initiator: Initiator::default(), request }
    }

    /// A request for a stream of events.
    ///
    /// <https://html.spec.whatwg.org/#dom-eventsource>
    pub(crate) fn for_events(tab: &'a Tab, url: &str) -> Self {
        let request = Self { initiator: Initiator::EventSource, ..Self::new(tab, url) };
        request.with(|request| {
            request.headers.insert(ACCEPT, HeaderValue::from_static("text/event-stream"));
            Ok(())
        })
    }

    fn with(mut self, change: impl FnOnce(&mut FetchRequest) -> Result<(), String>) -> Self {
        self.request = self.request.and_then(|mut request| change(&mut request).map(|()| request));
        self
    }

    /// Sets the method. As in a browser, `get` and the like become upper case, and `patch` does not.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-method-normalize>
    ///
    /// ```
    /// # use axum::{routing::put, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let api = Router::new().route("/", put(async || {})).layer(CorsLayer::permissive());
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// assert!(page.fetch("https://api.example.com/").method("put").await.is_ok());
    /// assert!(page.fetch("https://api.example.com/").method("TRACE").await.is_err()); // no script may
    /// # }
    /// ```
    pub fn method(self, method: &str) -> Self {
        let normalised = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]
            .into_iter()
            .find(|name| name.eq_ignore_ascii_case(method))
            .unwrap_or(method);
        self.with(|request| {
            if restmachine_core::method::is_forbidden(method) {
                return Err(format!("'{method}' HTTP method is unsupported."));
            }
            let parsed = Method::from_bytes(normalised.as_bytes());
            request.method = parsed.map_err(|_| format!("'{method}' is not a valid HTTP method."))?;
            Ok(())
        })
    }

    /// Adds a line to a header. A header that only the browser may set is ignored, as in a browser.
    ///
    /// Each character of the value is sent as one byte, so a character beyond U+00FF is an error.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-headers-append>
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use restmachine_browser::{BlockReason, Browser};
    /// # use tower_http::cors::{Any, CorsLayer};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let api = Router::new().route("/", get(async || {})).layer(CorsLayer::new().allow_origin(Any));
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// let blocked = page.fetch("https://api.example.com/").header("x-trace", "1").await.unwrap_err();
    /// assert_eq!(blocked.reason(), &BlockReason::HeaderNotAllowed("x-trace".to_owned()));
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If HTTP cannot express the name, or the value contains a line break (RFC 9110, section 5).
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let value = value.trim_matches([' ', '\t', '\r', '\n']);
        let bytes: Option<Vec<u8>> = value.chars().map(|letter| u8::try_from(letter).ok()).collect();
        let line = HeaderValue::from_bytes(bytes.as_deref().unwrap_or_default());
        let line = require(format_args!("the header value `{value}` cannot be sent"), line);
        let header =
            require(format_args!("the header name `{name}` cannot be sent"), name.parse::<HeaderName>());
        self.with(|request| {
            if bytes.is_none() {
                let place = "Failed to read the 'headers' property from 'RequestInit'";
                return Err(format!("{place}: String contains non ISO-8859-1 code point."));
            }
            if !is_forbidden(name, value) {
                request.headers.append(header, line);
            }
            Ok(())
        })
    }

    /// Sets the body to a string. Its `Content-Type` is `text/plain;charset=UTF-8`, unless there is one already.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-bodyinit-extract>
    ///
    /// ```
    /// # use axum::{routing::post, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let api = Router::new().route("/", post(async |text: String| text)).layer(CorsLayer::permissive());
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// let request = page.fetch("https://api.example.com/").method("POST").body("a note");
    /// assert_eq!(request.await.unwrap().text(), "a note");
    /// assert_eq!(page.network().len(), 1); // a string needs no preflight
    /// # }
    /// ```
    pub fn body(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.with(|request| {
            request.body = Some(text.into());
            Ok(())
        })
    }

    /// Sets the body to a value as JSON, with its `Content-Type` unless there is one already.
    ///
    /// ```
    /// # use axum::{routing::post, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let echo = post(async |axum::Json(n): axum::Json<u64>| n.to_string());
    /// # let api = Router::new().route("/", echo).layer(CorsLayer::permissive());
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// let request = page.fetch("https://api.example.com/").method("POST").json(&7);
    /// assert_eq!(request.await.unwrap().text(), "7");
    /// assert_eq!(page.network()[0].method, "OPTIONS"); // JSON needs one
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// If the value cannot be written as JSON.
    #[track_caller]
    pub fn json(self, value: &impl Serialize) -> Self {
        let text = require("the body cannot be sent as JSON", serde_json::to_string(value));
        let typed = self.with(|request| {
            request.headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
            Ok(())
        });
        typed.body(text)
    }

    /// Sets whether the request carries cookies.
    pub fn credentials(self, credentials: Credentials) -> Self {
        self.with(|request| {
            request.credentials = credentials;
            Ok(())
        })
    }

    /// Sets what the page wants of another origin.
    pub fn mode(self, mode: Mode) -> Self {
        self.with(|request| {
            request.mode = mode;
            Ok(())
        })
    }

    /// Has the script listen to the progress of the upload, as `XMLHttpRequest` can. Such a request always needs a preflight.
    ///
    /// <https://xhr.spec.whatwg.org/#upload-listener-flag>
    ///
    /// ```
    /// # use axum::{routing::post, Router};
    /// # use restmachine_browser::Browser;
    /// # use tower_http::cors::CorsLayer;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// # let api = Router::new().route("/", post(async |text: String| text)).layer(CorsLayer::permissive());
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// let upload = page.fetch("https://api.example.com/").method("POST").body("a film").upload_listener();
    /// upload.await.unwrap();
    /// assert_eq!(page.network()[0].method, "OPTIONS");
    /// # }
    /// ```
    pub fn upload_listener(self) -> Self {
        Self { initiator: Initiator::Upload, ..self }
    }
}

impl<'a> IntoFuture for PageRequest<'a> {
    type Output = Result<PageResponse, Blocked>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let initiator = self.initiator;
            let request = self.request.map(|request| FetchRequest { initiator, ..request });
            let reason = match request.and_then(FetchRequest::construct) {
                Ok(request) => return main_fetch(self.tab, request).await,
                Err(reason) => BlockReason::NoRequest(reason),
            };
            let origin = self.tab.page.to_string();
            Err(Blocked { url: self.url, origin, initiator, is_preflight: false, reason })
        })
    }
}
