//! Which policy governs a request, decided only by path and method, and which origins that policy allows.

use restmachine::{HeaderMap, Method};

use crate::{
    connection::Received,
    expected::{is_in_grammar, Expected},
    spelling::canonical,
};

/// The policies in the source of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// `#[cors(off)]`, or no policy at all.
    None,
    /// `origins = "*"`
    Any,
    /// `reflect_any_origin` with credentials.
    Reflected,
    /// These origins and patterns.
    Listed(&'static [&'static str], Credentials),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credentials {
    Shared,
    Withheld,
}

const APP: Policy = Policy::Listed(&["https://app.example.com"], Credentials::Shared);
const FAMILY: Policy = Policy::Listed(
    &["https://*.family.example", "http://localhost:*", "capacitor://localhost"],
    Credentials::Withheld,
);
const PARTNER: Policy = Policy::Listed(&["https://partner.example"], Credentials::Withheld);

impl Policy {
    /// The policy of the route, or of the router around it.
    pub(crate) fn of(request: &Received) -> Self {
        // A preflight is answered by the policy of the method that it requests.
        let asked = request.headers.get("access-control-request-method").filter(|_| is_preflight(request));
        let method = asked.map_or(request.method.as_str().as_bytes(), |asked| asked.as_bytes());
        let is_get = matches!(method, b"GET" | b"HEAD");
        let path = canonical(&request.path);
        match path.split('/').nth(1) {
            _ if path == "*" && request.method == Method::OPTIONS => Self::None,
            // The row's own policy is for its method only; the router has another one for the rest.
            Some("off") if path != "/off" || is_get => Self::None,
            Some("any") => Self::Any,
            Some("reflected") => Self::Reflected,
            Some("family") => FAMILY,
            Some("mixed") if path == "/mixed" && is_get => PARTNER,
            _ => APP,
        }
    }

    pub(crate) fn depends_on_origin(self) -> bool {
        matches!(self, Self::Reflected | Self::Listed(..))
    }

    pub(crate) fn shares_credentials(self) -> bool {
        matches!(self, Self::Reflected | Self::Listed(_, Credentials::Shared))
    }

    /// Whether the origin of a request is allowed.
    pub(crate) fn expected(self, headers: &HeaderMap) -> Expected {
        let lines: Vec<&[u8]> = headers.get_all("origin").iter().map(|line| line.as_bytes()).collect();
        let sent = match lines[..] {
            [line] => str::from_utf8(line).ok(),
            _ => None,
        };
        match (self, sent) {
            (Self::Any, _) => Expected::Allowed,
            (Self::None, _) | (_, None) => Expected::Refused,
            (Self::Reflected, Some(sent)) if is_in_grammar(sent) => Expected::Allowed,
            (Self::Reflected, Some(_)) => Expected::Refused,
            (Self::Listed(listed, _), Some(sent)) => {
                let each = listed.iter().map(|listed| Expected::of(listed, sent));
                each.fold(Expected::Refused, Expected::or)
            }
        }
    }
}

/// `OPTIONS` with `Origin` and `Access-Control-Request-Method`.
pub(crate) fn is_preflight(request: &Received) -> bool {
    let has = |name: &str| request.headers.contains_key(name);
    request.method == Method::OPTIONS && has("origin") && has("access-control-request-method")
}
