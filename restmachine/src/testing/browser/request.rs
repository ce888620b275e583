//! A request on its way through the algorithm.

use bytes::Bytes;
use http::{header::CONTENT_TYPE, HeaderMap, HeaderValue, Method};
use url::Url;

use super::{
    blocked::Initiator,
    classification::{is_safelisted_method, is_safelisted_without_cors, unsafe_names},
    Credentials, Mode, PageOrigin,
};

/// What the algorithm knows of a request.
///
/// <https://fetch.spec.whatwg.org/#concept-request>
#[derive(Clone, Debug)]
pub(super) struct FetchRequest {
    pub(super) origin: PageOrigin,
    pub(super) method: Method,
    /// Where it was sent, the last being where it is sent now.
    pub(super) urls: Vec<Url>,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
    pub(super) credentials: Credentials,
    pub(super) mode: Mode,
    pub(super) initiator: Initiator,
}

impl FetchRequest {
    /// A `GET` that wants to read the response.
    pub(super) fn new(origin: &PageOrigin, url: Url) -> Self {
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

    /// What a script is told before anything is sent, and what is left of the request if it is told nothing.
    ///
    /// <https://fetch.spec.whatwg.org/#dom-request>
    pub(super) fn constructed(mut self) -> Result<Self, String> {
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

    /// Whether it is asked for first, if it goes to another origin.
    ///
    /// <https://fetch.spec.whatwg.org/#main-fetch>
    pub(super) fn needs_preflight(&self) -> bool {
        self.needs_method() || !unsafe_names(&self.headers).is_empty()
    }

    /// Whether it is asked for first because of its method, or of the use-CORS-preflight flag.
    pub(super) fn needs_method(&self) -> bool {
        self.initiator == Initiator::Upload || !is_safelisted_method(&self.method)
    }

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

/// <https://url.spec.whatwg.org/#include-credentials>
pub(super) fn includes_credentials(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}
