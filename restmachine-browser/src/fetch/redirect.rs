//! Redirects.

use http::{
    header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, LOCATION},
    Method, StatusCode,
};
use url::Url;

use super::{
    request::FetchRequest, server_response::ServerResponse, tainting::Tainting,
    url_parts::includes_credentials,
};
use crate::{blocked::reason::BlockReason, header::joined, page::mode::Mode};

const MOST_REDIRECTS: usize = 20;

/// The URL that a response redirects to, if it is a redirect.
///
/// <https://fetch.spec.whatwg.org/#concept-response-location-url>
pub(super) fn location(
    request: &FetchRequest,
    received: &ServerResponse,
) -> Result<Option<Url>, BlockReason> {
    if ![301, 302, 303, 307, 308].contains(&received.status.as_u16()) {
        return Ok(None);
    }
    let Some(location) = joined(&received.headers, LOCATION.as_str()) else { return Ok(None) };
    match request.url().join(&location) {
        Ok(url) => Ok(Some(url)),
        Err(error) => Err(BlockReason::Network(format!(
            "a redirect leads to `{location}`, which is not a URL: {error}"
        ))),
    }
}

/// Turns a request into the one that follows a redirect.
///
/// <https://fetch.spec.whatwg.org/#http-redirect-fetch>
pub(super) fn redirect(
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
