//! The CORS-preflight fetch: whether a request may be sent.

use std::time::Duration;

use http::{
    header::{ACCEPT, ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN},
    HeaderMap, HeaderName, HeaderValue, Method,
};

use super::{
    cors_check::cors_check,
    network::network_fetch,
    request::FetchRequest,
    safelist::{is_non_wildcard, is_safelisted_method, unsafe_names},
};
use crate::{
    blocked::{initiator::Initiator, reason::BlockReason},
    header::{delta_seconds, header_value, joined, list, TokenError},
    page::mode::Credentials,
    state::preflight_cache::Permission,
    tab::Tab,
};

/// For how many seconds an answer without `Access-Control-Max-Age` is remembered.
const DEFAULT_MAX_AGE: u64 = 5;
/// For how many seconds Chromium remembers one at most. The standard leaves the limit to the browser.
const MAX_AGE_LIMIT: u64 = 7200;

/// Sends a preflight, unless the cache knows its answer already.
///
/// <https://fetch.spec.whatwg.org/#http-fetch>
pub(super) async fn preflight_unless_cached(tab: &Tab, request: &FetchRequest) -> Result<(), BlockReason> {
    let names = unsafe_names(&request.headers);
    let is_known = tab.with_state(|state| {
        let (preflights, now) = (&state.preflights, state.now);
        (!request.needs_preflight_for_method() || preflights.has_method(request, now))
            && names.iter().all(|name| preflights.has_header(request, name, now))
    });
    match is_known {
        true => Ok(()),
        false => preflight_fetch(tab, request, &names).await,
    }
}

/// <https://fetch.spec.whatwg.org/#cors-preflight-fetch>
async fn preflight_fetch(tab: &Tab, request: &FetchRequest, names: &[HeaderName]) -> Result<(), BlockReason> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
    headers.insert(ACCESS_CONTROL_REQUEST_METHOD, header_value(request.method.as_str()));
    if !names.is_empty() {
        let names: Vec<&str> = names.iter().map(HeaderName::as_str).collect();
        headers.insert(ACCESS_CONTROL_REQUEST_HEADERS, header_value(&names.join(",")));
    }
    headers.insert(ORIGIN, header_value(&request.serialised_origin()));
    let answer = network_fetch(tab, Method::OPTIONS, request.url(), headers, None).await?;
    cors_check(request, &answer.headers)?;
    if !answer.status.is_success() {
        return Err(BlockReason::PreflightStatus);
    }
    let granted = Lists::of(&answer.headers, request)?;
    granted.cover(request, names)?;
    let max_age = max_age(&answer.headers);
    tab.with_state(|state| {
        let ends = state.now + Duration::from_secs(max_age);
        for granted in granted.into_elements() {
            state.preflights.remember(request, granted, ends);
        }
    });
    Ok(())
}

/// The lists in the answer to a preflight.
///
/// <https://fetch.spec.whatwg.org/#cors-preflight-fetch>
struct Lists {
    methods: Vec<String>,
    headers: Vec<String>,
}

impl Lists {
    fn of(headers: &HeaderMap, request: &FetchRequest) -> Result<Self, BlockReason> {
        let methods = elements(headers, "Access-Control-Allow-Methods")?;
        let own = || match request.initiator {
            Initiator::Upload => vec![request.method.to_string()],
            Initiator::Fetch | Initiator::EventSource => vec![],
        };
        Ok(Self {
            methods: methods.unwrap_or_else(own),
            headers: elements(headers, "Access-Control-Allow-Headers")?.unwrap_or_default(),
        })
    }

    /// Whether they name the method and all headers that the request needs.
    fn cover(&self, request: &FetchRequest, names: &[HeaderName]) -> Result<(), BlockReason> {
        let may_be_wildcard = request.credentials != Credentials::Include;
        let has = |list: &[String], wanted: &str| list.iter().any(|element| element == wanted);
        let is_method_covered = has(&self.methods, request.method.as_str())
            || is_safelisted_method(&request.method)
            || (may_be_wildcard && has(&self.methods, "*"));
        if !is_method_covered {
            return Err(BlockReason::MethodNotAllowed(request.method.to_string()));
        }
        let is_header_covered = |name: &HeaderName| {
            self.headers.iter().any(|listed| listed.eq_ignore_ascii_case(name.as_str()))
                || (may_be_wildcard && has(&self.headers, "*") && !is_non_wildcard(name))
        };
        match names.iter().find(|name| !is_header_covered(name)) {
            Some(name) => Err(BlockReason::HeaderNotAllowed(name.as_str().to_owned())),
            None => Ok(()),
        }
    }

    fn into_elements(self) -> impl Iterator<Item = Permission> {
        let headers = self.headers.into_iter().map(Permission::Header);
        self.methods.into_iter().map(Permission::Method).chain(headers)
    }
}

fn elements(headers: &HeaderMap, name: &'static str) -> Result<Option<Vec<String>>, BlockReason> {
    list(headers, name).map_err(|TokenError| BlockReason::PreflightList(name))
}

/// For how many seconds an answer is remembered.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-max-age>
fn max_age(headers: &HeaderMap) -> u64 {
    let given = joined(headers, "Access-Control-Max-Age").and_then(|seconds| delta_seconds(&seconds));
    given.unwrap_or(DEFAULT_MAX_AGE).min(MAX_AGE_LIMIT)
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;
    use crate::origin::PageOrigin;

    fn request(method: &str, initiator: Initiator) -> FetchRequest {
        let page = PageOrigin::parse("https://app.example.com").expect("an origin");
        let url = Url::parse("https://api.example.com").expect("a URL");
        let method = method.parse().expect("a method");
        FetchRequest { method, initiator, ..FetchRequest::new(&page, url) }
    }

    fn answer(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let line = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn an_answer_without_an_age_is_remembered_for_five_seconds() {
        let rows = [(None, 5), (Some("0"), 0), (Some("60"), 60), (Some("86400"), 7200), (Some("soon"), 5)];
        for (given, expected) in rows {
            let lines: Vec<_> = given.map(|given| ("access-control-max-age", given)).into_iter().collect();
            assert_eq!(max_age(&answer(&lines)), expected, "{given:?}");
        }
    }

    /// (method, upload listener, `Access-Control-Allow-Methods`, whether it is granted)
    #[test]
    fn without_a_list_an_upload_listener_grants_its_own_method() {
        let rows = [
            ("POST", true, None, true),
            ("PUT", true, None, true),
            ("PUT", false, None, false),
            ("PUT", true, Some("PATCH"), false),
            ("PUT", false, Some("*"), true),
            ("PUT", false, Some("put"), false),
        ];
        for (method, has_upload_listener, given, is_granted) in rows {
            let initiator = if has_upload_listener { Initiator::Upload } else { Initiator::Fetch };
            let lines: Vec<_> =
                given.map(|given| ("access-control-allow-methods", given)).into_iter().collect();
            let request = request(method, initiator);
            let covered = Lists::of(&answer(&lines), &request).and_then(|lists| lists.cover(&request, &[]));
            assert_eq!(covered.is_ok(), is_granted, "{method} {given:?}");
        }
    }

    #[test]
    fn a_list_with_an_element_that_is_not_a_token_is_not_a_list() {
        let headers = answer(&[("access-control-allow-headers", "x-a, x b")]);
        let stopped = Lists::of(&headers, &request("PUT", Initiator::Fetch)).map(|_| ());
        assert_eq!(stopped, Err(BlockReason::PreflightList("Access-Control-Allow-Headers")));
    }
}
