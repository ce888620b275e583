//! The HTTP cache of a browser, as far as `Vary` and CORS meet in it.

use std::time::Duration;

use http::{
    header::{CACHE_CONTROL, ETAG, VARY},
    HeaderMap, HeaderValue, StatusCode,
};

use crate::{
    fetch::server_response::ServerResponse,
    header::{delta_seconds, joined},
};

/// Responses to `GET`, kept apart by the origin of the page.
///
/// <https://www.rfc-editor.org/rfc/rfc9111>
#[derive(Debug, Default)]
pub(crate) struct HttpCache {
    stored: Vec<StoredResponse>,
}

#[derive(Debug)]
struct StoredResponse {
    page: String,
    url: String,
    /// The headers of the request that the response answers.
    asked: HeaderMap,
    response: ServerResponse,
    ends: Duration,
}

/// What the cache has for a request.
pub(crate) enum Lookup {
    /// A response that may be used as it is.
    Fresh(ServerResponse),
    /// A response that the server has to confirm, by this tag.
    Stale(HeaderValue),
    Nothing,
}

impl HttpCache {
    /// <https://www.rfc-editor.org/rfc/rfc9111#section-4>
    pub(crate) fn look_up(&self, page: &str, url: &str, headers: &HeaderMap, now: Duration) -> Lookup {
        match self.find(page, url, headers) {
            Some(stored) if stored.ends > now => Lookup::Fresh(stored.response.clone()),
            Some(stored) => {
                stored.response.headers.get(ETAG).map_or(Lookup::Nothing, |tag| Lookup::Stale(tag.clone()))
            }
            None => Lookup::Nothing,
        }
    }

    /// Keeps a response that says for how long it may be used again, or by which tag it is confirmed.
    ///
    /// <https://www.rfc-editor.org/rfc/rfc9111#section-3>
    pub(crate) fn store(
        &mut self,
        page: &str,
        url: &str,
        asked: &HeaderMap,
        response: &ServerResponse,
        now: Duration,
    ) {
        let Some(seconds) = lifetime(&response.headers) else { return };
        if response.status != StatusCode::OK || varying(&response.headers).any(|name| name == "*") {
            return;
        }
        self.stored.retain(|stored| stored.page != page || stored.url != url || !stored.is_for(asked));
        self.stored.push(StoredResponse {
            page: page.to_owned(),
            url: url.to_owned(),
            asked: asked.clone(),
            response: response.clone(),
            ends: now + Duration::from_secs(seconds),
        });
    }

    /// The stored response, with the headers of the 304 that confirms it.
    ///
    /// <https://www.rfc-editor.org/rfc/rfc9111#section-4.3.4>
    pub(crate) fn freshen(
        &mut self,
        page: &str,
        url: &str,
        asked: &HeaderMap,
        confirmed: &HeaderMap,
        now: Duration,
    ) -> Option<ServerResponse> {
        let stored = self.stored.iter_mut().find(|stored| stored.is_of(page, url, asked))?;
        for name in confirmed.keys() {
            stored.response.headers.remove(name);
        }
        for (name, value) in confirmed {
            stored.response.headers.append(name, value.clone());
        }
        stored.ends = now + Duration::from_secs(lifetime(&stored.response.headers).unwrap_or_default());
        Some(stored.response.clone())
    }

    /// Forgets the responses of a URL that a request has changed.
    ///
    /// <https://www.rfc-editor.org/rfc/rfc9111#section-4.4>
    pub(crate) fn invalidate(&mut self, url: &str) {
        self.stored.retain(|stored| stored.url != url);
    }

    fn find(&self, page: &str, url: &str, headers: &HeaderMap) -> Option<&StoredResponse> {
        self.stored.iter().find(|stored| stored.is_of(page, url, headers))
    }
}

impl StoredResponse {
    fn is_of(&self, page: &str, url: &str, headers: &HeaderMap) -> bool {
        self.page == page && self.url == url && self.is_for(headers)
    }

    /// Whether every header that `Vary` names is the same in both requests.
    ///
    /// <https://www.rfc-editor.org/rfc/rfc9111#section-4.1>
    fn is_for(&self, headers: &HeaderMap) -> bool {
        varying(&self.response.headers).all(|name| joined(&self.asked, name) == joined(headers, name))
    }
}

/// The members of `Vary`.
fn varying(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let lines = headers.get_all(VARY).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim).filter(|name| !name.is_empty())
}

/// For how many seconds a response may be used without asking the server; `None` if it may not be stored.
///
/// <https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1>
fn lifetime(headers: &HeaderMap) -> Option<u64> {
    let control = joined(headers, CACHE_CONTROL.as_str()).unwrap_or_default().to_ascii_lowercase();
    let directives: Vec<&str> = control.split(',').map(str::trim).collect();
    if directives.contains(&"no-store") {
        return None;
    }
    let max_age =
        directives.iter().find_map(|directive| directive.strip_prefix("max-age=").and_then(delta_seconds));
    match max_age {
        Some(_) if directives.contains(&"no-cache") => Some(0),
        Some(seconds) => Some(seconds),
        None => headers.contains_key(ETAG).then_some(0),
    }
}
