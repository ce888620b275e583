//! The rules of a header name: in `allow_headers`, which a request may send, and in `expose_headers`, which a script
//! may read.

use crate::method::is_token;
use crate::rule::Rule;

/// The headers that only the browser sets.
const FORBIDDEN: &[&str] = &[
    "Accept-Charset",
    "Accept-Encoding",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Connection",
    "Content-Length",
    "Cookie",
    "Cookie2",
    "Date",
    "DNT",
    "Expect",
    "Host",
    "Keep-Alive",
    "Origin",
    "Referer",
    "Set-Cookie",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Via",
];

/// H-TOKEN: one malformed element makes the whole list unreadable.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.1>
pub(crate) fn check_token(name: &str) -> Result<(), Rule> {
    if is_token(name) {
        Ok(())
    } else {
        Err(Rule::HeaderToken(name.to_owned()))
    }
}

/// H-FORBIDDEN: no script can set these headers, so no browser asks for them.
///
/// <https://fetch.spec.whatwg.org/#forbidden-request-header>
pub(crate) fn check_forbidden(name: &str) -> Result<(), Rule> {
    if is_forbidden(name) {
        Err(Rule::HeaderForbidden(name.to_owned()))
    } else {
        Ok(())
    }
}

/// Whether a name is one that only the browser sets.
///
/// <https://fetch.spec.whatwg.org/#forbidden-request-header>
#[must_use]
pub fn is_forbidden(name: &str) -> bool {
    is_one_of(name, FORBIDDEN) || starts_with(name, "Proxy-") || starts_with(name, "Sec-")
}

/// H-RESPONSE-NAME: these headers belong to responses, not to requests.
///
/// <https://fetch.spec.whatwg.org/#http-responses>
pub(crate) fn check_response_name(name: &str) -> Result<(), Rule> {
    let is_response_name = starts_with(name, "Access-Control-Allow-")
        || is_one_of(name, &["Access-Control-Expose-Headers", "Access-Control-Max-Age"]);
    if is_response_name {
        Err(Rule::HeaderResponseName(name.to_owned()))
    } else {
        Ok(())
    }
}

/// X-FORBIDDEN: no script may read these headers, whatever the server says.
///
/// <https://fetch.spec.whatwg.org/#forbidden-response-header-name>
pub(crate) fn check_expose_forbidden(name: &str) -> Result<(), Rule> {
    let is_forbidden = is_one_of(name, &["Set-Cookie", "Set-Cookie2"]);
    if is_forbidden {
        Err(Rule::ExposeForbidden(name.to_owned()))
    } else {
        Ok(())
    }
}

/// X-REQUEST-NAME: these headers belong to the protocol itself and hold nothing for a script to read.
///
/// <https://fetch.spec.whatwg.org/#http-access-control-expose-headers>
pub(crate) fn check_expose_request_name(name: &str) -> Result<(), Rule> {
    let is_request_name = starts_with(name, "Access-Control-Request-")
        || starts_with(name, "Access-Control-Allow-")
        || is_one_of(name, &["Origin", "Access-Control-Max-Age"]);
    if is_request_name {
        Err(Rule::ExposeRequestName(name.to_owned()))
    } else {
        Ok(())
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| other.eq_ignore_ascii_case(name))
}

fn starts_with(name: &str, prefix: &str) -> bool {
    name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
