//! What is said of a cross-origin request that is refused: in the log, and in the body of a preflight's answer.

use http::{request::Parts, StatusCode};

use crate::{
    cors::Explanation,
    response::{IntoResponse, Problem, Response},
};

/// Puts the reason into the body of a refused preflight's answer.
pub(super) fn explain_in(answer: Response, explanation: &Explanation) -> Response {
    let (parts, _) = answer.into_parts();
    let detail = format!("CORS {explanation}");
    let mut explained = Problem::new(StatusCode::FORBIDDEN).with_detail(detail).into_response();
    explained.headers_mut().extend(parts.headers);
    explained
}

/// Whether anybody listens: if not, no reason has to be found.
pub(super) fn is_logged() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(target: TARGET, tracing::Level::INFO);
    #[cfg(not(feature = "tracing"))]
    return false;
}

#[cfg(feature = "tracing")]
const TARGET: &str = "restmachine::cors";

/// One event for each refused cross-origin request. What a request sent is escaped and cut: a log is no place for a
/// stranger's line breaks.
///
/// An `Origin` that is the host itself comes with every `POST` of a page to its own server and is no refusal, as far as
/// `Host` tells.
#[cfg(feature = "tracing")]
pub(super) fn log(parts: &Parts, explanation: &Explanation) {
    use crate::cors::Shown;

    let origin = parts.headers.get(http::header::ORIGIN).map_or(&[][..], |origin| origin.as_bytes());
    let host = match parts.uri.authority() {
        Some(authority) => authority.as_str().as_bytes(),
        None => parts.headers.get(http::header::HOST).map_or(&[][..], |host| host.as_bytes()),
    };
    let is_same = is_host_of(origin, host);
    if is_same {
        return;
    }
    tracing::info!(
        target: TARGET,
        method = %Shown(parts.method.as_str().as_bytes()),
        path = %Shown(parts.uri.path().as_bytes()),
        origin = %Shown(origin),
        "CORS {explanation}",
    );
}

#[cfg(not(feature = "tracing"))]
pub(super) fn log(_parts: &Parts, _explanation: &Explanation) {}

#[cfg(feature = "tracing")]
fn is_host_of(origin: &[u8], host: &[u8]) -> bool {
    let Some(scheme_end) = origin.windows(3).position(|window| window == b"://") else { return false };
    origin.get(scheme_end + 3..).is_some_and(|authority| authority.eq_ignore_ascii_case(host))
}
