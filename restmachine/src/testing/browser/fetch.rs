//! The way of a request through the browser.

use bytes::Bytes;
use http::{
    header::{
        ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, COOKIE,
        IF_NONE_MATCH, LOCATION, ORIGIN,
    },
    HeaderValue, StatusCode,
};
use url::Url;

use super::{
    check::{check, joined},
    classification::{is_safelisted_method, unsafe_names},
    http_cache::Lookup,
    network::Received,
    request::FetchRequest,
    response::Tainting,
    value, BlockReason, Blocked, Browser, Credentials, Mode, PageResponse,
};

const MOST_REDIRECTS: usize = 20;

impl Browser {
    /// <https://fetch.spec.whatwg.org/#main-fetch>
    pub(super) async fn main_fetch(&self, mut request: FetchRequest) -> Result<PageResponse, Blocked> {
        match self.follow(&mut request).await {
            Ok((received, tainting)) => Ok(PageResponse::filtered(received, tainting, &request)),
            Err(reason) => {
                self.with_state(|state| state.preflights.clear(&request));
                let url = request.url().to_string();
                Err(Blocked { url, origin: self.origin.to_string(), reason })
            }
        }
    }

    /// The main fetch and the HTTP fetch, once for each redirect.
    ///
    /// <https://fetch.spec.whatwg.org/#http-fetch>
    async fn follow(&self, request: &mut FetchRequest) -> Result<(Received, Tainting), BlockReason> {
        restrict(request)?;
        loop {
            let tainting = tainting(request)?;
            if tainting == Tainting::Cors {
                self.ask_first(request).await?;
            }
            let received = self.network_or_cache(request, tainting).await?;
            if tainting == Tainting::Cors {
                check(request, &received.headers, false)?;
            }
            match location(request, &received)? {
                Some(url) => redirect(request, received.status, url, tainting)?,
                None => return Ok((received, tainting)),
            }
        }
    }

    /// <https://fetch.spec.whatwg.org/#http-network-or-cache-fetch>
    async fn network_or_cache(
        &self,
        request: &FetchRequest,
        tainting: Tainting,
    ) -> Result<Received, BlockReason> {
        let mut headers = request.headers.clone();
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
        if tainting == Tainting::Cors || !["GET", "HEAD"].contains(&request.method.as_str()) {
            headers.insert(ORIGIN, value(&request.serialised_origin()));
        }
        let includes_credentials = match request.credentials {
            Credentials::Omit => false,
            Credentials::SameOrigin => tainting == Tainting::Basic,
            Credentials::Include => true,
        };
        if includes_credentials
            && let Some(cookies) = self.with_state(|state| state.cookies.header(request.url()))
        {
            headers.insert(COOKIE, value(&cookies));
        }
        let (page, url) = (self.origin.to_string(), request.url().to_string());
        // A script that asks conditionally itself wants the server's answer.
        let is_cacheable =
            request.method == "GET" && !headers.keys().any(|name| name.as_str().starts_with("if-"));
        let asked = headers.clone();
        let mut is_confirming = false;
        if is_cacheable {
            match self.with_state(|state| state.cache.look_up(&page, &url, &headers, state.now)) {
                Lookup::Fresh(received) => return Ok(received),
                Lookup::Stale(tag) => {
                    headers.insert(IF_NONE_MATCH, tag);
                    is_confirming = true;
                }
                Lookup::Nothing => {}
            }
        }
        let answer = self.send(&request.method, request.url(), headers, request.body.clone()).await?;
        let received = Received::of(answer).await;
        let freshened = self.with_state(|state| {
            if includes_credentials {
                state.cookies.keep(request.url(), &received.headers);
            }
            if is_confirming && received.status == StatusCode::NOT_MODIFIED {
                return state.cache.freshen(&page, &url, &asked, &received.headers, state.now);
            }
            if is_cacheable {
                state.cache.store(&page, &url, &asked, &received, state.now);
            }
            None
        });
        Ok(freshened.unwrap_or(received))
    }
}

/// A request whose response is opaque carries nothing that a form could not.
///
/// <https://fetch.spec.whatwg.org/#dom-request>
fn restrict(request: &mut FetchRequest) -> Result<(), BlockReason> {
    if request.mode != Mode::NoCors {
        return Ok(());
    }
    if !is_safelisted_method(&request.method) {
        return Err(BlockReason::NoRequest(format!("'{}' is unsupported in no-cors mode.", request.method)));
    }
    for name in unsafe_names(&request.headers) {
        request.headers.remove(name);
    }
    Ok(())
}

/// How much of a response a page may see, decided anew after each redirect.
fn tainting(request: &FetchRequest) -> Result<Tainting, BlockReason> {
    if request.is_to_own_origin() {
        return Ok(Tainting::Basic);
    }
    match request.mode {
        Mode::SameOrigin => Err(BlockReason::OtherOrigin(request.origin.to_string())),
        Mode::NoCors => Ok(Tainting::Opaque),
        Mode::Cors => Ok(Tainting::Cors),
    }
}

/// Where a response sends the request on to.
///
/// <https://fetch.spec.whatwg.org/#concept-response-location-url>
fn location(request: &FetchRequest, received: &Received) -> Result<Option<Url>, BlockReason> {
    if ![301, 302, 303, 307, 308].contains(&received.status.as_u16()) {
        return Ok(None);
    }
    let Some(location) = joined(&received.headers, LOCATION.as_str()) else { return Ok(None) };
    match request.url().join(&location) {
        Ok(url) => Ok(Some(url)),
        Err(error) => Err(BlockReason::Network(format!("`{location}` is no URL: {error}"))),
    }
}

/// <https://fetch.spec.whatwg.org/#http-redirect-fetch>
fn redirect(
    request: &mut FetchRequest,
    status: StatusCode,
    url: Url,
    tainting: Tainting,
) -> Result<(), BlockReason> {
    if !["http", "https"].contains(&url.scheme()) {
        return Err(BlockReason::Network(format!("a redirect leads to {url}, which is not HTTP")));
    }
    if request.urls.len() > MOST_REDIRECTS {
        return Err(BlockReason::Network("too many redirects".to_owned()));
    }
    let has_credentials = !url.username().is_empty() || url.password().is_some();
    let leaves_origin = request.mode == Mode::Cors && !request.origin.is_same(&url);
    if has_credentials && (leaves_origin || tainting == Tainting::Cors) {
        return Err(BlockReason::RedirectWithCredentials(url.to_string()));
    }
    let becomes_get = match status.as_u16() {
        301 | 302 => request.method == "POST",
        303 => !["GET", "HEAD"].contains(&request.method.as_str()),
        _ => false,
    };
    if becomes_get {
        request.method = "GET".to_owned();
        request.body = None::<Bytes>;
        for name in [CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE] {
            request.headers.remove(name);
        }
    }
    if request.url().origin() != url.origin() {
        request.headers.remove(AUTHORIZATION);
    }
    request.urls.push(url);
    Ok(())
}
