//! The reasons for which a browser blocks a request, in the words of Chromium's console.

use std::fmt;

/// What a browser finds wrong. The first six are results of the [CORS check](https://fetch.spec.whatwg.org/#cors-check),
/// which the answer to a preflight has to pass too.
///
/// ```
/// use restmachine_browser::BlockReason;
///
/// let reason = BlockReason::MethodNotAllowed("PUT".to_owned());
/// let console = "Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";
/// assert_eq!(reason.to_string(), console);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockReason {
    /// There is no `Access-Control-Allow-Origin`.
    MissingAllowOrigin,
    /// `*` is not enough for a request with credentials.
    WildcardWithCredentials,
    /// More than one origin, or more than one line; holds the value that was sent.
    SeveralAllowOrigins(String),
    /// The value that was sent is not an origin.
    InvalidAllowOrigin(String),
    /// The value that was sent is not the origin of the page.
    OtherAllowOrigin(String),
    /// A request with credentials needs `Access-Control-Allow-Credentials: true`; holds the value that was sent.
    CredentialsNotAllowed(String),
    /// The answer to a preflight needs a status from 200 to 299.
    PreflightStatus,
    /// This header of the answer to a preflight is not a list.
    PreflightList(&'static str),
    /// The method is not listed.
    MethodNotAllowed(String),
    /// A header is not listed.
    HeaderNotAllowed(String),
    /// A redirect to this URL, which contains a user name or a password.
    RedirectWithCredentials(String),
    /// The page, which has this origin, asked for a response from its own origin only.
    OtherOrigin(String),
    /// An `EventSource` got a response that is not a stream of events.
    NoEvents(String),
    /// The request got no response, for a reason that has nothing to do with CORS: there is no server, the server failed, or a
    /// redirect leads nowhere. The words are not those of the console.
    Network(String),
    /// A script cannot make this request at all, for a reason that has nothing to do with CORS.
    NoRequest(String),
}

impl BlockReason {
    /// Whether any response can have this mistake, so that the console adds that it was the answer to a preflight.
    pub(super) const fn is_of_every_response(&self) -> bool {
        matches!(
            self,
            Self::MissingAllowOrigin
                | Self::WildcardWithCredentials
                | Self::SeveralAllowOrigins(_)
                | Self::InvalidAllowOrigin(_)
                | Self::OtherAllowOrigin(_)
                | Self::CredentialsNotAllowed(_)
                | Self::PreflightStatus
        )
    }
}

/// The end of the console's messages about a wrong value.
const VALID: &str = "Have the server send the header with a valid value.";

impl fmt::Display for BlockReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingAllowOrigin => {
                f.write_str("No 'Access-Control-Allow-Origin' header is present on the requested resource.")
            }
            Self::WildcardWithCredentials => f.write_str(
                "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' \
                 when the request's credentials mode is 'include'.",
            ),
            Self::SeveralAllowOrigins(value) => write!(
                f,
                "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed. \
                 {VALID}"
            ),
            Self::InvalidAllowOrigin(value) => {
                write!(f, "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'. {VALID}")
            }
            Self::OtherAllowOrigin(value) => write!(
                f,
                "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied \
                 origin. {VALID}"
            ),
            Self::CredentialsNotAllowed(value) => write!(
                f,
                "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be \
                 'true' when the request's credentials mode is 'include'."
            ),
            Self::PreflightStatus => f.write_str("It does not have HTTP ok status."),
            Self::PreflightList(header) => {
                write!(f, "Cannot parse {header} response header field in preflight response.")
            }
            Self::MethodNotAllowed(method) => {
                write!(f, "Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.")
            }
            Self::HeaderNotAllowed(name) => write!(
                f,
                "Request header field {name} is not allowed by Access-Control-Allow-Headers in preflight response."
            ),
            Self::RedirectWithCredentials(url) => write!(
                f,
                "Redirect location '{url}' contains a username and password, which is disallowed for cross-origin \
                 requests."
            ),
            Self::OtherOrigin(origin) => write!(
                f,
                "Request mode is \"same-origin\" but the URL's origin is not same as the request origin {origin}."
            ),
            Self::NoEvents(reason) => f.write_str(reason),
            Self::Network(reason) => write!(f, "Failed to fetch: {reason}"),
            Self::NoRequest(reason) => f.write_str(reason),
        }
    }
}
