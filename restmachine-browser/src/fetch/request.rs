//! Requests on their way through the algorithm.

use bytes::Bytes;
use http::{header::CONTENT_TYPE, HeaderMap, HeaderValue, Method};
use url::Url;

use super::{
    safelist::{is_safelisted_method, is_safelisted_without_cors, unsafe_names},
    url_parts::includes_credentials,
};
use crate::{
    blocked::initiator::Initiator,
    origin::PageOrigin,
    page::mode::{Credentials, Mode},
};

/// A request as the standard describes it.
///
/// <https://fetch.spec.whatwg.org/#concept-request>
#[derive(Clone, Debug)]
pub(crate) struct FetchRequest {
    pub(crate) origin: PageOrigin,
    pub(crate) method: Method,
    /// The URL that it was made for, and that of each redirect. The last is the current one.
    pub(crate) urls: Vec<Url>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    pub(crate) credentials: Credentials,
    pub(crate) mode: Mode,
    pub(crate) initiator: Initiator,
}

impl FetchRequest {
    /// A `GET` whose response the page wants to read.
    pub(crate) fn new(origin: &PageOrigin, url: Url) -> Self {
        Self {
            origin: origin.clone(),
            method: Method::GET,
            urls: vec![url],
            headers: HeaderMap::new(),
            body: None,
            credentials: Credentials::default(),
            mode: Mode::default(),
            initiator: Initiator::default(),
        }
    }

    /// The request as it is sent, or the error that a script gets for a request that it cannot make.
    ///
    /// <https://fetch.spec.whatwg.org/#dom-request>
    pub(crate) fn construct(mut self) -> Result<Self, String> {
        if self.initiator == Initiator::EventSource {
            let is_plain = self.method == Method::GET && self.body.is_none() && self.mode == Mode::Cors;
            if !is_plain || self.headers.len() != 1 {
                return Err("an EventSource can only choose its credentials".to_owned());
            }
        }
        let has_no_body = matches!(self.method, Method::GET | Method::HEAD);
        if self.initiator == Initiator::Upload && has_no_body {
            self.body = None;
        }
        let url = self.url();
        if includes_credentials(url) {
            return Err(format!("Request cannot be constructed from a URL that includes credentials: {url}"));
        }
        if self.body.is_some() && has_no_body {
            return Err("Request with GET/HEAD method cannot have body.".to_owned());
        }
        if self.mode == Mode::NoCors {
            if !is_safelisted_method(&self.method) {
                return Err(format!("'{}' is unsupported in no-cors mode.", self.method));
            }
            let lines = self.headers.iter().map(|(name, value)| (name.clone(), value.clone()));
            self.headers =
                lines.filter(|(name, value)| is_safelisted_without_cors(name, value.as_bytes())).collect();
        }
        if self.body.is_some() {
            let of_strings = HeaderValue::from_static("text/plain;charset=UTF-8");
            self.headers.entry(CONTENT_TYPE).or_insert(of_strings);
        }
        Ok(self)
    }

    /// Whether it needs a preflight if it goes to another origin.
    ///
    /// <https://fetch.spec.whatwg.org/#main-fetch>
    pub(crate) fn needs_preflight(&self) -> bool {
        self.needs_preflight_for_method() || !unsafe_names(&self.headers).is_empty()
    }

    /// Whether it needs a preflight because of its method, or because of the use-CORS-preflight flag.
    pub(crate) fn needs_preflight_for_method(&self) -> bool {
        self.initiator == Initiator::Upload || !is_safelisted_method(&self.method)
    }

    /// The current URL. There always is one.
    pub(crate) fn url(&self) -> &Url {
        &self.urls[self.urls.len() - 1]
    }

    /// Whether a redirect of another origin than the page's led to a third one.
    ///
    /// <https://fetch.spec.whatwg.org/#concept-request-tainted-origin>
    fn has_tainted_origin(&self) -> bool {
        self.urls.windows(2).any(|pair| match pair {
            [last, next] => next.origin() != last.origin() && !self.origin.is_same(last),
            _ => false,
        })
    }

    /// <https://fetch.spec.whatwg.org/#byte-serializing-a-request-origin>
    pub(crate) fn serialised_origin(&self) -> String {
        if self.has_tainted_origin() {
            "null".to_owned()
        } else {
            self.origin.to_string()
        }
    }

    pub(crate) fn is_to_own_origin(&self) -> bool {
        self.urls.iter().all(|url| self.origin.is_same(url))
    }
}
