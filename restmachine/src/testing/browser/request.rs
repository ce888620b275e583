//! What a page asks for.

use std::{future::IntoFuture, pin::Pin};

use bytes::Bytes;
use http::{header::CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use url::Url;

use super::{BlockReason, Blocked, Browser, PageOrigin, PageResponse};
use crate::testing::needed;

/// Whether cookies go along, and whether those that come are kept.
///
/// <https://fetch.spec.whatwg.org/#concept-request-credentials-mode>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Never.
    Omit,
    /// To the page's own origin alone: what `fetch` does unless told otherwise.
    #[default]
    SameOrigin,
    /// To every origin, if it allows that.
    Include,
}

/// What a page wants of another origin.
///
/// <https://fetch.spec.whatwg.org/#concept-request-mode>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// To read the response, if the other origin allows that: what `fetch` does unless told otherwise.
    #[default]
    Cors,
    /// Nothing: the response is opaque. Images and scripts are fetched so.
    NoCors,
    /// Not to ask another origin at all.
    SameOrigin,
}

/// A request that a page's script is about to make: await it.
#[derive(Debug)]
#[must_use = "a request is made when it is awaited"]
pub struct PageRequest<'a> {
    browser: &'a Browser,
    request: Result<FetchRequest, String>,
}

/// A request on its way through the algorithm.
///
/// <https://fetch.spec.whatwg.org/#concept-request>
#[derive(Clone, Debug)]
pub(super) struct FetchRequest {
    pub(super) origin: PageOrigin,
    pub(super) method: String,
    /// Where it was sent, the last being where it is sent now.
    pub(super) urls: Vec<Url>,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
    pub(super) credentials: Credentials,
    pub(super) mode: Mode,
    /// The use-CORS-preflight flag.
    pub(super) has_upload_listener: bool,
}

impl<'a> PageRequest<'a> {
    pub(super) fn new(browser: &'a Browser, url: &str) -> Self {
        let request = browser.resolve(url).map(|url| FetchRequest {
            origin: browser.origin.clone(),
            method: "GET".to_owned(),
            urls: vec![url],
            headers: HeaderMap::new(),
            body: None,
            credentials: Credentials::default(),
            mode: Mode::default(),
            has_upload_listener: false,
        });
        Self { browser, request: request.map_err(|error| format!("Failed to parse URL from {url}: {error}")) }
    }

    fn with(mut self, change: impl FnOnce(&mut FetchRequest) -> Result<(), String>) -> Self {
        self.request = self.request.and_then(|mut request| change(&mut request).map(|()| request));
        self
    }

    /// Sets the method. Like a browser it writes `get` and the like in capitals, but not `patch`.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-method-normalize>
    pub fn method(self, method: &str) -> Self {
        let normalised = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]
            .into_iter()
            .find(|name| name.eq_ignore_ascii_case(method))
            .unwrap_or(method);
        self.with(|request| {
            if !restmachine_core::is_token(method) || restmachine_core::method::is_forbidden(method) {
                return Err(format!("'{method}' HTTP method is unsupported."));
            }
            request.method = normalised.to_owned();
            Ok(())
        })
    }

    /// Adds a line to a header. Headers that only the browser sets are left out, as it does.
    ///
    /// # Panics
    ///
    /// Where HTTP can carry no such name or value (RFC 9110, section 5).
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let header =
            needed(format_args!("the header name `{name}` cannot be sent"), name.parse::<HeaderName>());
        let value =
            needed(format_args!("the header value `{value}` cannot be sent"), value.parse::<HeaderValue>());
        self.with(|request| {
            if !restmachine_core::header::is_forbidden(name) {
                request.headers.append(header, value);
            }
            Ok(())
        })
    }

    /// Sets the body to a text, of the type that a script's strings have unless it says otherwise.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-bodyinit-extract>
    pub fn body(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.with(|request| {
            request.body = Some(text.into());
            request
                .headers
                .entry(CONTENT_TYPE)
                .or_insert(HeaderValue::from_static("text/plain;charset=UTF-8"));
            Ok(())
        })
    }

    /// Sets the body to a value as JSON, with its `Content-Type`.
    ///
    /// # Panics
    ///
    /// Where the value cannot be written as JSON.
    #[track_caller]
    pub fn json(self, value: &impl Serialize) -> Self {
        let text = needed("the body cannot be sent as JSON", serde_json::to_vec(value));
        self.with(|request| {
            request.body = Some(text.into());
            request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            Ok(())
        })
    }

    /// Says whether cookies go along.
    pub fn credentials(self, credentials: Credentials) -> Self {
        self.with(|request| {
            request.credentials = credentials;
            Ok(())
        })
    }

    /// Says what the page wants.
    pub fn mode(self, mode: Mode) -> Self {
        self.with(|request| {
            request.mode = mode;
            Ok(())
        })
    }

    /// Has the script listen to the progress of an upload, which only `XMLHttpRequest` can: it asks first in any case.
    ///
    /// <https://xhr.spec.whatwg.org/#upload-listener-flag>
    pub fn upload_listener(self) -> Self {
        self.with(|request| {
            request.has_upload_listener = true;
            Ok(())
        })
    }
}

impl<'a> IntoFuture for PageRequest<'a> {
    type Output = Result<PageResponse, Blocked>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            match self.request {
                Ok(request) => self.browser.main_fetch(request).await,
                Err(reason) => Err(Blocked {
                    url: String::new(),
                    origin: self.browser.origin.to_string(),
                    reason: BlockReason::NoRequest(reason),
                }),
            }
        })
    }
}

impl FetchRequest {
    /// Where it is sent now. There is always one.
    pub(super) fn url(&self) -> &Url {
        &self.urls[self.urls.len() - 1]
    }

    /// Whether it has left the page's origin and then been sent on to yet another.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-request-tainted-origin>
    fn has_tainted_origin(&self) -> bool {
        self.urls.windows(2).any(|pair| match pair {
            [last, next] => next.origin() != last.origin() && !self.origin.is_same(last),
            _ => false,
        })
    }

    /// <https://fetch.spec.whatwg.org/#byte-serializing-a-request-origin>
    pub(super) fn serialised_origin(&self) -> String {
        if self.has_tainted_origin() {
            "null".to_owned()
        } else {
            self.origin.to_string()
        }
    }

    pub(super) fn is_to_own_origin(&self) -> bool {
        self.urls.iter().all(|url| self.origin.is_same(url))
    }
}
