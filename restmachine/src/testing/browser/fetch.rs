//! The way of a request through the browser.

use http::{
    header::{
        ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, COOKIE,
        IF_NONE_MATCH, LOCATION, ORIGIN, RANGE,
    },
    HeaderValue, Method, StatusCode,
};
use url::Url;

use super::{
    blocked::{Initiator, Stop},
    check::check,
    http_cache::Lookup,
    network::Received,
    request::{includes_credentials, FetchRequest},
    response::{without_fragment, Tainting},
    value, BlockReason, Blocked, Browser, Credentials, Mode, PageResponse,
};
use crate::testing::joined;

const MOST_REDIRECTS: usize = 20;

impl Browser {
    /// <https://fetch.spec.whatwg.org/#main-fetch>
    pub(super) async fn main_fetch(&self, mut request: FetchRequest) -> Result<PageResponse, Blocked> {
        let stop = match self.follow(&mut request).await {
            Ok((received, tainting)) => match check_events(&request, &received) {
                Ok(()) => return Ok(PageResponse::filtered(received, tainting, &request)),
                Err(reason) => Stop::from(reason),
            },
            Err(stop) => stop,
        };
        Err(Blocked {
            url: request.url().to_string(),
            origin: self.origin.to_string(),
            initiator: request.initiator,
            is_preflight: stop.is_preflight,
            reason: stop.reason,
        })
    }

    /// The main fetch, once for each redirect.
    async fn follow(&self, request: &mut FetchRequest) -> Result<(Received, Tainting), Stop> {
        loop {
            let tainting = tainting(request)?;
            let fetched = self.http_fetch(request, tainting).await;
            // What was granted has to be asked for again.
            if fetched.is_err() && request.needs_preflight() {
                self.with_state(|state| state.preflights.clear(request));
            }
            let (received, location) = fetched?;
            match location {
                Some(url) => redirect(request, received.status, url, tainting)?,
                None => return Ok((received, tainting)),
            }
        }
    }

    /// Asks first, sends, and checks what comes: with where it sends the request on to, if it does.
    ///
    /// <https://fetch.spec.whatwg.org/#http-fetch>
    async fn http_fetch(
        &self,
        request: &FetchRequest,
        tainting: Tainting,
    ) -> Result<(Received, Option<Url>), Stop> {
        if tainting == Tainting::Cors {
            self.ask_first(request).await?;
        }
        let received = self.network_or_cache(request, tainting).await?;
        if tainting == Tainting::Cors {
            check(request, &received.headers)?;
        }
        let location = location(request, &received)?;
        Ok((received, location))
    }

    /// <https://fetch.spec.whatwg.org/#http-network-or-cache-fetch>
    async fn network_or_cache(
        &self,
        request: &FetchRequest,
        tainting: Tainting,
    ) -> Result<Received, BlockReason> {
        let mut headers = request.headers.clone();
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
        if tainting == Tainting::Cors || !matches!(request.method, Method::GET | Method::HEAD) {
            headers.insert(ORIGIN, value(&request.serialised_origin()));
        }
        let includes_credentials = match request.credentials {
            Credentials::Omit => false,
            Credentials::SameOrigin => tainting == Tainting::Basic,
            Credentials::Include => true,
        };
        if includes_credentials
            && let Some(cookies) = self.with_state(|state| state.cookies.header(request.url(), state.now))
        {
            headers.insert(COOKIE, value(&cookies));
        }
        let (page, url) = (self.origin.to_string(), without_fragment(request.url()));
        // A script that asks for a part, or conditionally itself, wants the server's answer.
        let is_cacheable = request.method == Method::GET
            && request.initiator != Initiator::EventSource
            && !headers.keys().any(|name| *name == RANGE || name.as_str().starts_with("if-"));
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
        let received =
            self.send(request.method.clone(), request.url(), headers, request.body.clone()).await?;
        let freshened = self.with_state(|state| {
            if includes_credentials {
                state.cookies.keep(request.url(), &received.headers, state.now);
            }
            if is_confirming && received.status == StatusCode::NOT_MODIFIED {
                return state.cache.freshen(&page, &url, &asked, &received.headers, state.now);
            }
            if !request.method.is_safe() && received.status.as_u16() < 400 {
                state.cache.invalidate(&url);
            }
            if is_cacheable {
                state.cache.store(&page, &url, &asked, &received, state.now);
            }
            None
        });
        Ok(freshened.unwrap_or(received))
    }
}

/// How much of a response a page may see, decided anew after each redirect.
///
/// <https://fetch.spec.whatwg.org/#main-fetch>
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
        Err(error) => Err(BlockReason::Network(format!("`{location}` is not a URL: {error}"))),
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
    let leaves_origin = request.mode == Mode::Cors && !request.origin.is_same(&url);
    if includes_credentials(&url) && (leaves_origin || tainting == Tainting::Cors) {
        return Err(BlockReason::RedirectWithCredentials(url.to_string()));
    }
    let becomes_get = match status.as_u16() {
        301 | 302 => request.method == Method::POST,
        303 => !matches!(request.method, Method::GET | Method::HEAD),
        _ => false,
    };
    if becomes_get {
        request.method = Method::GET;
        request.body = None;
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

/// Whether a page that waits for events gets any.
///
/// <https://html.spec.whatwg.org/#dom-eventsource>
fn check_events(request: &FetchRequest, received: &Received) -> Result<(), BlockReason> {
    if request.initiator != Initiator::EventSource {
        return Ok(());
    }
    if received.status != StatusCode::OK {
        return Err(BlockReason::NoEvents(format!(
            "Failed to load resource: the server responded with a status of {} ()",
            received.status.as_u16()
        )));
    }
    let given = joined(&received.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("text/event-stream") {
        return Ok(());
    }
    Err(BlockReason::NoEvents(format!(
        "EventSource's response has a MIME type (\"{essence}\") that is not \"text/event-stream\". Aborting the \
         connection."
    )))
}
