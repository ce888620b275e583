//! What deserves a second look: one function for each kind of advice.

use restmachine_core::{HostPattern, DEFAULT_MAX_AGE};

use super::Advice;
use crate::policy::{Audience, CorsPolicy, PolicySource};

/// A policy on the route that it governs.
pub(super) struct Looked<'a> {
    /// `None` for a fallback, which answers every method.
    pub(super) method: Option<&'a str>,
    pub(super) policy: &'a CorsPolicy,
    /// The policy that this one replaces, if it is on a handler.
    pub(super) replaced: Option<(&'a CorsPolicy, PolicySource)>,
}

/// All the advice about a policy on a route; `release` is a build without debug assertions.
pub(super) fn advice(looked: &Looked<'_>, release: bool) -> Vec<Advice> {
    let mut given = Vec::new();
    check_http_origins(looked, &mut given);
    check_subdomains_with_credentials(looked, &mut given);
    check_loopback_origins(looked, release, &mut given);
    check_any_origin_changes_state(looked, &mut given);
    check_wildcard_without_authorization(looked, &mut given);
    check_long_max_age(looked, &mut given);
    check_equal_to_inherited(looked, &mut given);
    given
}

/// The page of an http origin can be replaced on its way to the browser.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_http_origins(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    let insecure = looked.policy.origins().filter(|origin| origin.is_insecure());
    given.extend(insecure.filter_map(|origin| {
        let secure = origin.over_https()?;
        Some(Advice::HttpOrigin { origin: origin.to_string(), secure })
    }));
}

/// A forgotten DNS record is enough to take over a subdomain, except for those of `localhost`.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_subdomains_with_credentials(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    if !looked.policy.credentials() {
        return;
    }
    let patterns = looked.policy.origins().filter(|origin| {
        let is_family = matches!(origin.host(), HostPattern::Subdomains(_));
        is_family && !origin.is_loopback()
    });
    given.extend(patterns.map(|pattern| Advice::SubdomainsWithCredentials(pattern.to_string())));
}

/// In a released program, `localhost` is whatever listens on that port of a user's machine. `capacitor://localhost`
/// and the like are apps, not ports.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_loopback_origins(looked: &Looked<'_>, release: bool, given: &mut Vec<Advice>) {
    if !release {
        return;
    }
    let loopback = looked.policy.origins().filter(|origin| {
        let is_page = matches!(origin.scheme(), "http" | "https");
        is_page && origin.is_loopback()
    });
    given.extend(loopback.map(|origin| Advice::LoopbackOriginInRelease(origin.to_string())));
}

/// Any site may send a request that changes state. A fallback does not count: it answers every method, mostly with a
/// 404.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1>
fn check_any_origin_changes_state(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    let changes_state = looked.method.is_some_and(|method| {
        let is_safe = matches!(method, "GET" | "HEAD" | "OPTIONS");
        !is_safe && looked.policy.shares_method(method)
    });
    if !changes_state {
        return;
    }
    match looked.policy.audience() {
        Audience::Any => given.push(Advice::AnyOriginChangesState),
        Audience::Reflected => given.push(Advice::ReflectedOriginChangesState),
        Audience::Listed => {}
    }
}

/// `Authorization` is the one header that `*` never covers.
///
/// <https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name>
fn check_wildcard_without_authorization(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    let has = |wanted: &str| looked.policy.allow_headers().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("*") && !has("Authorization") {
        given.push(Advice::WildcardWithoutAuthorization);
    }
}

/// The default is the longest for which any browser keeps an answer.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-max-age>
fn check_long_max_age(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    let seconds = looked.policy.max_age();
    if seconds > DEFAULT_MAX_AGE {
        given.push(Advice::LongMaxAge(seconds.into()));
    }
}

/// Of two equal policies, one is easily forgotten when the other is changed.
fn check_equal_to_inherited(looked: &Looked<'_>, given: &mut Vec<Advice>) {
    if let Some((replaced, source)) = looked.replaced
        && replaced == looked.policy
    {
        given.push(Advice::EqualToInherited(source));
    }
}
