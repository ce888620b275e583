//! Logs one event for each cross-origin request that is refused.

use http::{
    header::{HOST, ORIGIN},
    request::Parts,
    Method,
};
use tracing::Level;

use crate::cors::{Decision, EscapedBytes, Explanation, RequestKind};

const TARGET: &str = "restmachine::cors";

/// Whether a subscriber listens. If not, no reason has to be found.
pub(super) fn is_wanted() -> bool {
    tracing::enabled!(target: TARGET, Level::INFO)
}

/// Writes an event if the request is refused. Values from the request are escaped and truncated, so that a stranger cannot
/// write line breaks into a log.
pub(super) fn write(parts: &Parts, explanation: &Explanation) {
    if explanation.decision() != Decision::Refused || may_be_same_origin(parts, explanation) {
        return;
    }
    tracing::info!(
        target: TARGET,
        method = %EscapedBytes(parts.method.as_str().as_bytes()),
        path = %EscapedBytes(parts.uri.path().as_bytes()),
        origin = %EscapedBytes::origin(&parts.headers),
        "CORS {explanation}",
    );
}

/// Whether the page may come from this same host: browsers send `Origin` with every same-origin request except `GET` and
/// `HEAD`.
///
/// With those two, and with a preflight, they send it to other origins only. Behind a proxy the scheme is not known.
fn may_be_same_origin(parts: &Parts, explanation: &Explanation) -> bool {
    if explanation.kind() == RequestKind::Preflight || [Method::GET, Method::HEAD].contains(&parts.method) {
        return false;
    }
    let Some(origin) = parts.headers.get(ORIGIN).and_then(|origin| origin.to_str().ok()) else {
        return false;
    };
    let Some((scheme, page)) = origin.split_once("://") else { return false };
    let host = match parts.uri.authority() {
        Some(authority) => authority.as_str(),
        None => parts.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default(),
    };
    let default_port = if scheme == "http" { ":80" } else { ":443" };
    page.eq_ignore_ascii_case(host.strip_suffix(default_port).unwrap_or(host))
}
