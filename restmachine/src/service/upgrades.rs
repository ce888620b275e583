//! Informational responses of handlers. A handler's response is the last one to its request, which no 1xx can be except a 101
//! (RFC 9110, section 15.2).

use http::{header::UPGRADE, request::Parts, StatusCode, Version};

use crate::response::{IntoResponse, Problem, Response};

/// Whether the host of a service may be able to follow a 101, after which a connection no longer speaks HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Upgrades {
    /// It cannot: `serve`, Lambda, and a program that calls [`Service::respond`](super::Service::respond).
    Unsupported,
    /// Under tower it is unknown. axum's server can, and a handler that returns a 101 has taken the connection over then.
    #[cfg(feature = "tower")]
    Unknown,
}

/// Marks a request whose host cannot follow a 101, although the service is called through tower: that of a test client.
#[cfg(feature = "tower")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoUpgrades;

impl Upgrades {
    /// Replaces an informational response that the host cannot send by a 500, and logs the mistake.
    #[cold]
    pub(super) fn check(self, parts: &Parts, response: &mut Response) {
        let status = response.status();
        let why = if status != StatusCode::SWITCHING_PROTOCOLS {
            "a response with this status cannot be the last one to a request"
        } else if self == Self::Unsupported || is_marked(parts) {
            "this host speaks no other protocol than HTTP"
        } else if !is_wanted(parts) {
            "the client did not ask for another protocol over HTTP/1.1"
        } else {
            return;
        };
        log(parts, status, why);
        *response = Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    }
}

/// Whether the client asks for another protocol. Earlier versions have no informational responses, and HTTP/2 has no 101
/// (RFC 9113, section 8.6).
fn is_wanted(parts: &Parts) -> bool {
    parts.version == Version::HTTP_11 && parts.headers.contains_key(UPGRADE)
}

#[cfg(feature = "tower")]
fn is_marked(parts: &Parts) -> bool {
    parts.extensions.get::<NoUpgrades>().is_some()
}

#[cfg(not(feature = "tower"))]
const fn is_marked(_: &Parts) -> bool {
    false
}

#[cfg(feature = "tracing")]
fn log(parts: &Parts, status: StatusCode, why: &str) {
    use crate::cors::EscapedBytes;

    tracing::error!(
        target: "restmachine::server",
        method = %EscapedBytes(parts.method.as_str().as_bytes()),
        path = %EscapedBytes(parts.uri.path().as_bytes()),
        "a handler returned {status}, and the client gets 500 instead: {why}",
    );
}

#[cfg(not(feature = "tracing"))]
const fn log(_: &Parts, _: StatusCode, _: &str) {}
