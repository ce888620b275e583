//! One event for each cross-origin request that is refused.

use http::{
    header::{HOST, ORIGIN},
    request::Parts,
    Method,
};
use tracing::Level;

use crate::cors::{Decision, Escaped, Explanation, RequestKind};

const TARGET: &str = "restmachine::cors";

/// Whether anybody listens: if not, no reason has to be found.
pub(super) fn is_wanted() -> bool {
    tracing::enabled!(target: TARGET, Level::INFO)
}

/// Writes an event if the request is refused. What a request sent is escaped and cut: a log is no place for a
/// stranger's line breaks.
pub(super) fn write(parts: &Parts, explanation: &Explanation) {
    if explanation.decision() != Decision::Refused || may_be_same_origin(parts, explanation) {
        return;
    }
    tracing::info!(
        target: TARGET,
        method = %Escaped(parts.method.as_str().as_bytes()),
        path = %Escaped(parts.uri.path().as_bytes()),
        origin = %Escaped::origin(&parts.headers),
        "CORS {explanation}",
    );
}

/// Says that a connection could not be taken.
#[cfg(feature = "server")]
pub(super) fn not_accepted(error: &std::io::Error) {
    tracing::error!(target: "restmachine::server", %error, "a connection could not be accepted");
}

/// Whether the page may be of this very host: browsers send `Origin` with every request but `GET` and `HEAD`.
///
/// With those two, and with a preflight, they send it to another origin only. The scheme is not known behind a proxy.
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
