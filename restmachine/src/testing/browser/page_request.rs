//! What a page asks for.

use std::{future::IntoFuture, pin::Pin};

use http::{
    header::{ACCEPT, CONTENT_TYPE},
    HeaderName, HeaderValue, Method,
};
use serde::Serialize;

use super::{
    blocked::Initiator, classification::is_forbidden, request::FetchRequest, BlockReason, Blocked, Browser,
    Credentials, Mode, PageResponse,
};
use crate::testing::needed;

/// A request that a page's script is about to make: await it.
///
/// ```
/// # #[restmachine::post("/notes")] fn it(text: String) -> String { text }
/// # restmachine::router! { #[cors(origins = "*")] App { it } }
/// # use restmachine::testing::Browser;
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
/// let request = page.fetch("https://api.example.com/notes").method("POST").body("a note");
/// assert_eq!(request.await.unwrap().text(), "a note");
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a request is made when it is awaited"]
pub struct PageRequest<'a> {
    browser: &'a Browser,
    /// As the script wrote it.
    url: String,
    initiator: Initiator,
    /// Or why no script can ask that.
    request: Result<FetchRequest, String>,
}

impl<'a> PageRequest<'a> {
    pub(super) fn new(browser: &'a Browser, url: &str) -> Self {
        let request = browser.resolve(url).map(|url| FetchRequest::new(&browser.origin, url));
        let request = request.map_err(|error| format!("Failed to parse URL from {url}: {error}"));
        Self { browser, url: url.to_owned(), initiator: Initiator::default(), request }
    }

    /// A request for a stream of events.
    ///
    /// <https://html.spec.whatwg.org/#dom-eventsource>
    pub(super) fn for_events(browser: &'a Browser, url: &str) -> Self {
        let request = Self { initiator: Initiator::EventSource, ..Self::new(browser, url) };
        request.with(|request| {
            request.headers.insert(ACCEPT, HeaderValue::from_static("text/event-stream"));
            Ok(())
        })
    }

    fn with(mut self, change: impl FnOnce(&mut FetchRequest) -> Result<(), String>) -> Self {
        self.request = self.request.and_then(|mut request| change(&mut request).map(|()| request));
        self
    }

    /// Sets the method. Like a browser it writes `get` and the like in capitals, but not `patch`.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-method-normalize>
    ///
    /// ```
    /// # #[restmachine::put("/")] fn it() {}
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
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

    /// Adds a line to a header. Those that only the browser sets are left out, as it does.
    ///
    /// A value is a byte for each character, so one with a character beyond U+00FF is none.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-headers-append>
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() {}
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::{BlockReason, Browser};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let blocked = page.fetch("https://api.example.com/").header("x-trace", "1").await.unwrap_err();
    /// assert_eq!(blocked.reason(), &BlockReason::HeaderNotAllowed("x-trace".to_owned()));
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Where HTTP can carry no such name, or a line break is in the value (RFC 9110, section 5).
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let value = value.trim_matches([' ', '\t', '\r', '\n']);
        let bytes: Option<Vec<u8>> = value.chars().map(|letter| u8::try_from(letter).ok()).collect();
        let line = HeaderValue::from_bytes(bytes.as_deref().unwrap_or_default());
        let line = needed(format_args!("the header value `{value}` cannot be sent"), line);
        let header =
            needed(format_args!("the header name `{name}` cannot be sent"), name.parse::<HeaderName>());
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

    /// Sets the body to a text, of the type that a script's strings have unless it says otherwise.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-bodyinit-extract>
    ///
    /// ```
    /// # #[restmachine::post("/")] fn it(text: String) -> String { text }
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let request = page.fetch("https://api.example.com/").method("POST").body("a note");
    /// assert_eq!(request.await.unwrap().text(), "a note");
    /// assert_eq!(page.network().len(), 1); // a text needs no preflight
    /// # }
    /// ```
    pub fn body(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.with(|request| {
            request.body = Some(text.into());
            Ok(())
        })
    }

    /// Sets the body to a value as JSON, with its `Content-Type` where there is none yet.
    ///
    /// ```
    /// # #[restmachine::post("/")] fn it(restmachine::Json(n): restmachine::Json<u64>) -> String { n.to_string() }
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let request = page.fetch("https://api.example.com/").method("POST").json(&7);
    /// assert_eq!(request.await.unwrap().text(), "7");
    /// assert_eq!(page.network()[0].method, "OPTIONS"); // JSON needs one
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Where the value cannot be written as JSON.
    #[track_caller]
    pub fn json(self, value: &impl Serialize) -> Self {
        let text = needed("the body cannot be sent as JSON", serde_json::to_string(value));
        let typed = self.with(|request| {
            request.headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
            Ok(())
        });
        typed.body(text)
    }

    /// Says whether cookies go along.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() {}
    /// # restmachine::router! { #[cors(origins = ["https://app.example.com"], credentials)] App { it } }
    /// # use restmachine::testing::{Browser, Credentials};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let request = page.fetch("https://api.example.com/").credentials(Credentials::Include);
    /// assert!(request.await.is_ok());
    /// # }
    /// ```
    pub fn credentials(self, credentials: Credentials) -> Self {
        self.with(|request| {
            request.credentials = credentials;
            Ok(())
        })
    }

    /// Says what the page wants.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn it() {}
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::{Browser, Mode};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// let opaque = page.fetch("https://api.example.com/").mode(Mode::NoCors).await.unwrap();
    /// assert_eq!(opaque.status(), 0);
    /// # }
    /// ```
    pub fn mode(self, mode: Mode) -> Self {
        self.with(|request| {
            request.mode = mode;
            Ok(())
        })
    }

    /// Has the script listen to the progress of an upload, which only `XMLHttpRequest` can: it asks first in any case.
    ///
    /// <https://xhr.spec.whatwg.org/#upload-listener-flag>
    ///
    /// ```
    /// # #[restmachine::post("/")] fn it(text: String) -> String { text }
    /// # restmachine::router! { #[cors(origins = "*")] App { it } }
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
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
            let reason = match request.and_then(FetchRequest::constructed) {
                Ok(request) => return self.browser.main_fetch(request).await,
                Err(reason) => BlockReason::NoRequest(reason),
            };
            let origin = self.browser.origin.to_string();
            Err(Blocked { url: self.url, origin, initiator, is_preflight: false, reason })
        })
    }
}
