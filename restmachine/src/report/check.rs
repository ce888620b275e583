//! Finds what deserves a second look: one function for each kind of advice.

use restmachine_core::{HostPattern, DEFAULT_MAX_AGE};

use super::advice::Advice;
use crate::policy::{Audience, CorsPolicy, PolicySource};

/// A policy at one of the places where it governs.
pub(super) struct PolicyUse<'a> {
    /// `None` for a fallback, which answers every method.
    pub(super) method: Option<&'a str>,
    pub(super) policy: &'a CorsPolicy,
    /// The policy that this one replaces, if it is a handler's own.
    pub(super) replaced: Option<(&'a CorsPolicy, PolicySource)>,
}

/// All advice about a policy at one place; `release` is a build without debug assertions.
pub(super) fn advice(policy_use: &PolicyUse<'_>, release: bool) -> Vec<Advice> {
    let mut given = Vec::new();
    check_http_origins(policy_use, &mut given);
    check_subdomains_with_credentials(policy_use, &mut given);
    check_loopback_origins(policy_use, release, &mut given);
    check_any_origin_changes_state(policy_use, &mut given);
    check_wildcard_without_authorization(policy_use, &mut given);
    check_header_that_proxies_drop(policy_use, &mut given);
    check_long_max_age(policy_use, &mut given);
    check_equal_to_inherited(policy_use, &mut given);
    given
}

/// A network can replace the page of an http origin.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_http_origins(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    let insecure = policy_use.policy.origins().filter(|origin| origin.is_insecure());
    given.extend(insecure.filter_map(|origin| {
        let secure = origin.over_https()?;
        Some(Advice::HttpOrigin { origin: origin.to_string(), secure })
    }));
}

/// A forgotten DNS record is enough to take over a subdomain. Subdomains of `localhost` cannot be taken over.
///
/// <https://fetch.spec.whatwg.org/#cors-protocol-and-credentials>
fn check_subdomains_with_credentials(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    if !policy_use.policy.credentials() {
        return;
    }
    let patterns = policy_use.policy.origins().filter(|origin| {
        let is_family = matches!(origin.host(), HostPattern::Subdomains(_));
        is_family && !origin.is_loopback()
    });
    given.extend(patterns.map(|pattern| Advice::SubdomainsWithCredentials(pattern.to_string())));
}

/// In a release, `localhost` is a port on each user's machine. `capacitor://localhost` and similar origins are apps, not
/// ports.
///
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn check_loopback_origins(policy_use: &PolicyUse<'_>, release: bool, given: &mut Vec<Advice>) {
    if !release {
        return;
    }
    let loopback = policy_use.policy.origins().filter(|origin| {
        let is_page = matches!(origin.scheme(), "http" | "https");
        is_page && origin.is_loopback()
    });
    given.extend(loopback.map(|origin| Advice::LoopbackOriginInRelease(origin.to_string())));
}

/// Fallbacks are left out: one answers every method, and mostly with a 404.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1>
fn check_any_origin_changes_state(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    let changes_state = policy_use.method.is_some_and(|method| {
        let is_safe = matches!(method, "GET" | "HEAD" | "OPTIONS");
        !is_safe && policy_use.policy.shares_method(method)
    });
    if !changes_state {
        return;
    }
    match policy_use.policy.audience() {
        Audience::Any => given.push(Advice::AnyOriginChangesState),
        Audience::Reflected => given.push(Advice::ReflectedOriginChangesState),
        Audience::Listed => {}
    }
}

/// `Authorization` is the one header that `*` never covers.
///
/// <https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name>
fn check_wildcard_without_authorization(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    let has = |wanted: &str| policy_use.policy.allow_headers().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("*") && !has("Authorization") {
        given.push(Advice::WildcardWithoutAuthorization);
    }
}

/// The preflight permits such a header, and then the request arrives without it.
///
/// <https://nginx.org/en/docs/http/ngx_http_core_module.html#ignore_invalid_headers>
fn check_header_that_proxies_drop(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    let is_passed_on = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let names =
        policy_use.policy.allow_headers().filter(|name| *name != "*" && !name.chars().all(is_passed_on));
    given.extend(names.map(|name| {
        let passed_on = name.replace(|character| !is_passed_on(character), "-");
        Advice::HeaderThatProxiesDrop { name: name.to_owned(), passed_on }
    }));
}

/// The default is the longest time that any browser keeps a result.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-max-age>
fn check_long_max_age(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    let seconds = policy_use.policy.max_age();
    if seconds > DEFAULT_MAX_AGE {
        given.push(Advice::LongMaxAge(seconds.into()));
    }
}

/// A policy that is written twice tends to be changed only once.
fn check_equal_to_inherited(policy_use: &PolicyUse<'_>, given: &mut Vec<Advice>) {
    if let Some((replaced, source)) = policy_use.replaced
        && replaced == policy_use.policy
    {
        given.push(Advice::EqualToInherited(source));
    }
}
