//! The Fetch standard's algorithm: the way of a request through the browser.

mod cors_check;
mod events;
mod network;
mod preflight;
mod redirect;
pub(crate) mod request;
pub(crate) mod safelist;
pub(crate) mod server_response;
mod stop;
pub(crate) mod tainting;
pub(crate) mod url_parts;

use http::{
    header::{ACCEPT, COOKIE, IF_NONE_MATCH, ORIGIN, RANGE},
    HeaderMap, HeaderValue, Method, StatusCode,
};
use url::Url;

use crate::{
    blocked::{initiator::Initiator, reason::BlockReason, Blocked},
    header::header_value,
    page::{mode::Credentials, response::PageResponse},
    state::http_cache::Lookup,
    tab::Tab,
};
use cors_check::cors_check;
use events::check_events;
use network::network_fetch;
use preflight::preflight_unless_cached;
use redirect::{location, redirect};
use request::FetchRequest;
use server_response::ServerResponse;
use stop::Stop;
use tainting::Tainting;
use url_parts::without_fragment;

/// <https://fetch.spec.whatwg.org/#main-fetch>
pub(crate) async fn main_fetch(tab: &Tab, mut request: FetchRequest) -> Result<PageResponse, Blocked> {
    let stop = match follow_redirects(tab, &mut request).await {
        Ok((received, tainting)) => match check_events(&request, &received) {
            Ok(()) => return Ok(PageResponse::filtered(received, tainting, &request)),
            Err(reason) => Stop::from(reason),
        },
        Err(stop) => stop,
    };
    Err(Blocked {
        url: request.url().to_string(),
        origin: tab.page.to_string(),
        initiator: request.initiator,
        is_preflight: stop.is_preflight,
        reason: stop.reason,
    })
}

/// The main fetch, once for each redirect.
async fn follow_redirects(tab: &Tab, request: &mut FetchRequest) -> Result<(ServerResponse, Tainting), Stop> {
    loop {
        let tainting = Tainting::of(request)?;
        let fetched = http_fetch(tab, request, tainting).await;
        // The next request like this one has to ask again.
        if fetched.is_err() && request.needs_preflight() {
            tab.with_state(|state| state.preflights.clear(request));
        }
        let (received, location) = fetched?;
        match location {
            Some(url) => redirect(request, received.status, url, tainting)?,
            None => return Ok((received, tainting)),
        }
    }
}

/// Sends a request, after a preflight if it needs one, and checks the response. Returns the URL that it redirects to as well.
///
/// <https://fetch.spec.whatwg.org/#http-fetch>
async fn http_fetch(
    tab: &Tab,
    request: &FetchRequest,
    tainting: Tainting,
) -> Result<(ServerResponse, Option<Url>), Stop> {
    if tainting == Tainting::Cors {
        preflight_unless_cached(tab, request).await.map_err(Stop::in_preflight)?;
    }
    let received = network_or_cache_fetch(tab, request, tainting).await?;
    if tainting == Tainting::Cors {
        cors_check(request, &received.headers)?;
    }
    let location = location(request, &received)?;
    Ok((received, location))
}

/// <https://fetch.spec.whatwg.org/#http-network-or-cache-fetch>
async fn network_or_cache_fetch(
    tab: &Tab,
    request: &FetchRequest,
    tainting: Tainting,
) -> Result<ServerResponse, BlockReason> {
    let includes_credentials = match request.credentials {
        Credentials::Omit => false,
        Credentials::SameOrigin => tainting == Tainting::Basic,
        Credentials::Include => true,
    };
    let asked = headers_to_send(tab, request, tainting, includes_credentials);
    let (page, url) = (tab.page.to_string(), without_fragment(request.url()));
    // A script that asks for a range, or conditionally itself, wants the answer of the server.
    let is_cacheable = request.method == Method::GET
        && request.initiator != Initiator::EventSource
        && !asked.keys().any(|name| *name == RANGE || name.as_str().starts_with("if-"));
    let mut headers = asked.clone();
    let mut is_confirming = false;
    if is_cacheable {
        match tab.with_state(|state| state.cache.look_up(&page, &url, &headers, state.now)) {
            Lookup::Fresh(received) => return Ok(received),
            Lookup::Stale(tag) => {
                headers.insert(IF_NONE_MATCH, tag);
                is_confirming = true;
            }
            Lookup::Nothing => {}
        }
    }
    let received =
        network_fetch(tab, request.method.clone(), request.url(), headers, request.body.clone()).await?;
    let freshened = tab.with_state(|state| {
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

/// The headers of the script, with those that the browser adds.
fn headers_to_send(
    tab: &Tab,
    request: &FetchRequest,
    tainting: Tainting,
    includes_credentials: bool,
) -> HeaderMap {
    let mut headers = request.headers.clone();
    headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
    if tainting == Tainting::Cors || !matches!(request.method, Method::GET | Method::HEAD) {
        headers.insert(ORIGIN, header_value(&request.serialised_origin()));
    }
    if includes_credentials
        && let Some(cookies) = tab.with_state(|state| state.cookies.header(request.url(), state.now))
    {
        headers.insert(COOKIE, header_value(&cookies));
    }
    headers
}
