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
/// assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
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
    pub(super) initiator: Initiator,
    pub(super) is_preflight: bool,
    pub(super) reason: BlockReason,
}

/// What a script asked with: the console names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Initiator {
    #[default]
    Fetch,
    /// `XMLHttpRequest` with a listener to its upload: the use-CORS-preflight flag.
    Upload,
    EventSource,
}

/// Why the algorithm stops: the reason, and whether it was found in a preflight's answer.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) reason: BlockReason,
    pub(super) is_preflight: bool,
}

/// What a browser finds wrong. The first six are results of the [CORS check](https://fetch.spec.whatwg.org/#cors-check),
/// which a preflight's answer has to pass too.
///
/// ```
/// use restmachine::testing::BlockReason;
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
    /// `*` does not do for a request with credentials.
    WildcardWithCredentials,
    /// More than one origin, or more than one line: what was sent.
    SeveralAllowOrigins(String),
    /// What was sent is no origin.
    InvalidAllowOrigin(String),
    /// Another origin than the page's: what was sent.
    OtherAllowOrigin(String),
    /// A request with credentials needs `Access-Control-Allow-Credentials: true`: what was sent.
    CredentialsNotAllowed(String),
    /// A preflight's answer needs a status from 200 to 299.
    PreflightStatus,
    /// The list in this header of a preflight's answer is none.
    PreflightList(&'static str),
    /// The method is not listed.
    MethodNotAllowed(String),
    /// A header is not listed.
    HeaderNotAllowed(String),
    /// A redirect to this URL, which has a name or a password in it.
    RedirectWithCredentials(String),
    /// The page, whose origin this is, asked for a response of its own origin alone.
    OtherOrigin(String),
    /// An `EventSource` was answered by something else.
    NoEvents(String),
    /// No server answers there, or a redirect leads nowhere: nothing of CORS, and not in the console's words.
    Network(String),
    /// What no script can ask for: nothing of CORS.
    NoRequest(String),
}

impl Blocked {
    /// What the browser found.
    ///
    /// ```
    /// # use restmachine::testing::{BlockReason, Browser};
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let page = Browser::at("https://app.example.com"); // reaches no server
    /// let blocked = page.fetch("https://api.example.com/").await.unwrap_err();
    /// assert!(matches!(blocked.reason(), BlockReason::Network(_)));
    /// # }
    /// ```
    #[must_use]
    pub const fn reason(&self) -> &BlockReason {
        &self.reason
    }

    /// Whether it found that in a preflight's answer, so that the request itself was never sent.
    ///
    /// ```
    /// # #[restmachine::get("/")] fn root() {}
    /// # restmachine::router! { App { root } }
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
    /// assert!(page.fetch("https://api.example.com/").method("PUT").await.unwrap_err().is_preflight());
    /// # }
    /// ```
    #[must_use]
    pub const fn is_preflight(&self) -> bool {
        self.is_preflight
    }

    /// The request's URL; after redirects, the last.
    ///
    /// ```
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let blocked = Browser::at("https://app.example.com").fetch("/users/7").await.unwrap_err();
    /// assert_eq!(blocked.url(), "https://app.example.com/users/7");
    /// # }
    /// ```
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The origin of the page.
    ///
    /// ```
    /// # use restmachine::testing::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let blocked = Browser::at("null").fetch("https://api.example.com/").await.unwrap_err();
    /// assert_eq!(blocked.origin(), "null");
    /// # }
    /// ```
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Stop {
    pub(super) const fn in_preflight(reason: BlockReason) -> Self {
        Self { reason, is_preflight: true }
    }
}

impl From<BlockReason> for Stop {
    fn from(reason: BlockReason) -> Self {
        Self { reason, is_preflight: false }
    }
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { url, origin, initiator, is_preflight, reason } = self;
        match reason {
            BlockReason::Network(_) | BlockReason::NoEvents(_) => return write!(f, "{reason}"),
            BlockReason::NoRequest(_) => return write!(f, "{}: {reason}", initiator.failure()),
            BlockReason::OtherOrigin(_) => return write!(f, "Fetch API cannot load {url}. {reason}"),
            _ => {}
        }
        write!(
            f,
            "Access to {initiator} at '{url}' from origin '{origin}' has been blocked by CORS policy: "
        )?;
        if *is_preflight && reason.is_of_every_response() {
            f.write_str("Response to preflight request doesn't pass access control check: ")?;
        }
        write!(f, "{reason}")?;
        match (initiator, reason) {
            (
                Initiator::Upload,
                BlockReason::WildcardWithCredentials | BlockReason::CredentialsNotAllowed(_),
            ) => f.write_str(
                " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the \
                 withCredentials attribute.",
            ),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Blocked {}

impl Initiator {
    /// What a script is told where it cannot ask so.
    const fn failure(self) -> &'static str {
        match self {
            Self::Fetch => "Failed to execute 'fetch' on 'Window'",
            Self::Upload => "Failed to execute 'open' on 'XMLHttpRequest'",
            Self::EventSource => "Failed to construct 'EventSource'",
        }
    }
}

impl fmt::Display for Initiator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fetch => "fetch",
            Self::Upload => "XMLHttpRequest",
            Self::EventSource => "resource",
        })
    }
}

impl BlockReason {
    /// Whether the console says first that it is a preflight's answer, where it is one.
    const fn is_of_every_response(&self) -> bool {
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

/// What the console ends with where a value is wrong.
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
