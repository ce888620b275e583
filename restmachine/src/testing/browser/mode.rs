//! What a page says of a request besides what is sent.

/// Whether cookies go along, and whether those that come are kept.
///
/// <https://fetch.spec.whatwg.org/#concept-request-credentials-mode>
///
/// ```
/// use restmachine::testing::{Browser, Credentials};
/// # use restmachine::{get, router};
/// # #[get("/me")]
/// # fn me() -> &'static str { "you" }
/// # router! { #[cors(origins = "*")] App { me } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", App::service());
/// let anonymous = page.fetch("https://api.example.com/me").credentials(Credentials::Omit);
/// assert!(anonymous.await.is_ok());
/// let with_cookies = page.fetch("https://api.example.com/me").credentials(Credentials::Include);
/// assert!(with_cookies.await.is_err()); // the policy shares with everybody, and thus without credentials
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Never.
    Omit,
    /// To the page's own origin alone: what `fetch` does unless told otherwise.
    #[default]
    SameOrigin,
    /// To every origin, if it allows that.
    Include,
}

/// What a page wants of another origin.
///
/// <https://fetch.spec.whatwg.org/#concept-request-mode>
///
/// ```
/// use restmachine::testing::{Browser, Mode};
/// # use restmachine::{get, router};
/// # #[get("/logo")]
/// # fn logo() -> &'static str { "a picture" }
/// # router! { App { logo } }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let page = Browser::at("https://app.example.com").reaching("https://cdn.example.com", App::service());
/// assert!(page.fetch("https://cdn.example.com/logo").await.is_err());
/// let opaque = page.fetch("https://cdn.example.com/logo").mode(Mode::NoCors).await.unwrap();
/// assert_eq!((opaque.status(), opaque.text().as_str()), (0, "")); // shown perhaps, but not read
/// assert!(page.fetch("https://cdn.example.com/logo").mode(Mode::SameOrigin).await.is_err());
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mode {
    /// To read the response, if the other origin allows that: what `fetch` does unless told otherwise.
    #[default]
    Cors,
    /// Nothing: the response is opaque. Images and scripts are fetched so.
    NoCors,
    /// Not to ask another origin at all.
    SameOrigin,
}
