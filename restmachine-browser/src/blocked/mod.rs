//! Requests that a browser blocks.

pub(crate) mod initiator;
pub(crate) mod reason;

use std::fmt;

use initiator::Initiator;
use reason::BlockReason;

/// A request whose response the page may not read, or that was never sent. Its message is the one in Chromium's console.
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine_browser::{BlockReason, Browser};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let api = Router::new().route("/data", get(async || {})); // no CorsLayer
/// let page = Browser::at("https://evil.example").reaching("https://api.example.com", api);
/// let blocked = page.fetch("https://api.example.com/data").await.unwrap_err();
/// assert_eq!(blocked.reason(), &BlockReason::MissingAllowOrigin);
/// assert!(!blocked.is_preflight());
/// assert_eq!((blocked.url(), blocked.origin()), ("https://api.example.com/data", "https://evil.example"));
/// assert_eq!(
///     blocked.to_string(),
///     "Access to fetch at 'https://api.example.com/data' from origin 'https://evil.example' has been blocked by \
///      CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
/// );
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    pub(crate) url: String,
    pub(crate) origin: String,
    pub(crate) initiator: Initiator,
    pub(crate) is_preflight: bool,
    pub(crate) reason: BlockReason,
}

impl Blocked {
    /// Why the request was blocked.
    ///
    /// ```
    /// # use restmachine_browser::{BlockReason, Browser};
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

    /// Whether the answer to a preflight was the reason, so that the request itself was never sent.
    ///
    /// ```
    /// # use axum::{routing::get, Router};
    /// # use restmachine_browser::Browser;
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # let api = Router::new().route("/", get(async || {}));
    /// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
    /// assert!(page.fetch("https://api.example.com/").method("PUT").await.unwrap_err().is_preflight());
    /// # }
    /// ```
    #[must_use]
    pub const fn is_preflight(&self) -> bool {
        self.is_preflight
    }

    /// The URL of the request; after redirects, the last one.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The origin of the page.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
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
