//! Why a page got nothing, in the words of the browser's console.

use std::fmt;

/// A request whose response the page may not read, or that was never sent. It reads as the console of Chromium does.
///
/// ```
/// use restmachine::{cors, get, router, testing::{BlockReason, Browser}};
///
/// #[get("/data")]
/// fn data() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"])]
///     App { data }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://evil.example").reaching("https://api.example.com", App::service());
/// let blocked = page.fetch("https://api.example.com/data").await.unwrap_err();
/// assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin { is_preflight: false });
/// assert_eq!(
///     blocked.to_string(),
///     "Access to fetch at 'https://api.example.com/data' from origin 'https://evil.example' has been blocked by \
///      CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
/// );
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    pub(super) url: String,
    pub(super) origin: String,
    pub(super) reason: BlockReason,
}

impl Blocked {
    /// What the browser found.
    #[must_use]
    pub const fn reason(&self) -> &BlockReason {
        &self.reason
    }

    /// The request's URL; after redirects, the last.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// What a browser finds wrong. The first group are results of the CORS check, which a preflight's answer has to pass too.
///
/// <https://fetch.spec.whatwg.org/#cors-check>
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockReason {
    /// There is no `Access-Control-Allow-Origin`.
    MissingAllowOrigin {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
    },
    /// `*` does not do for a request with credentials.
    WildcardWithCredentials {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
    },
    /// More than one origin, or more than one line.
    SeveralAllowOrigins {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
        /// What was sent.
        value: String,
    },
    /// What was sent is no origin.
    InvalidAllowOrigin {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
        /// What was sent.
        value: String,
    },
    /// Another origin than the page's.
    OtherAllowOrigin {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
        /// What was sent.
        value: String,
    },
    /// A request with credentials needs `Access-Control-Allow-Credentials: true`.
    CredentialsNotAllowed {
        /// Whether it is a preflight's answer.
        is_preflight: bool,
        /// What was sent.
        value: String,
    },
    /// A preflight's answer needs a status from 200 to 299.
    PreflightStatus,
    /// A list in a preflight's answer is none.
    PreflightList {
        /// The name of the header.
        header: &'static str,
    },
    /// The method is not listed.
    MethodNotAllowed(String),
    /// A header is not listed.
    HeaderNotAllowed(String),
    /// A redirect to a URL with a name or password in it.
    RedirectWithCredentials(String),
    /// The page, whose origin this is, asked for a response of its own origin alone.
    OtherOrigin(String),
    /// No server answers there, or a redirect leads nowhere: nothing of CORS.
    Network(String),
    /// What no script can ask for: nothing of CORS.
    NoRequest(String),
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { url, origin, reason } = self;
        match reason {
            BlockReason::Network(_) | BlockReason::NoRequest(_) => write!(f, "{reason}"),
            BlockReason::OtherOrigin(_) => write!(f, "Fetch API cannot load {url}. {reason}"),
            _ => {
                write!(
                    f,
                    "Access to fetch at '{url}' from origin '{origin}' has been blocked by CORS policy: "
                )?;
                write!(f, "{reason}")
            }
        }
    }
}

impl std::error::Error for Blocked {}

impl BlockReason {
    fn is_of_preflight(&self) -> bool {
        match self {
            Self::MissingAllowOrigin { is_preflight }
            | Self::WildcardWithCredentials { is_preflight }
            | Self::SeveralAllowOrigins { is_preflight, .. }
            | Self::InvalidAllowOrigin { is_preflight, .. }
            | Self::OtherAllowOrigin { is_preflight, .. }
            | Self::CredentialsNotAllowed { is_preflight, .. } => *is_preflight,
            Self::PreflightStatus => true,
            _ => false,
        }
    }
}

/// What the console ends with where a value is wrong.
const VALID: &str = "Have the server send the header with a valid value.";

impl fmt::Display for BlockReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_of_preflight() {
            f.write_str("Response to preflight request doesn't pass access control check: ")?;
        }
        match self {
            Self::MissingAllowOrigin { .. } => {
                f.write_str("No 'Access-Control-Allow-Origin' header is present on the requested resource.")
            }
            Self::WildcardWithCredentials { .. } => f.write_str(
                "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' \
                 when the request's credentials mode is 'include'.",
            ),
            Self::SeveralAllowOrigins { value, .. } => write!(
                f,
                "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed. \
                 {VALID}"
            ),
            Self::InvalidAllowOrigin { value, .. } => {
                write!(f, "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'. {VALID}")
            }
            Self::OtherAllowOrigin { value, .. } => write!(
                f,
                "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied \
                 origin. {VALID}"
            ),
            Self::CredentialsNotAllowed { value, .. } => write!(
                f,
                "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be \
                 'true' when the request's credentials mode is 'include'."
            ),
            Self::PreflightStatus => f.write_str("It does not have HTTP ok status."),
            Self::PreflightList { header } => {
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
            Self::Network(reason) => write!(f, "Failed to fetch: {reason}"),
            Self::NoRequest(reason) => write!(f, "Failed to execute 'fetch' on 'Window': {reason}"),
        }
    }
}
